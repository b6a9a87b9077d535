package org.lagebuch.desk.members;

import java.time.InstantSource;
import java.util.Locale;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.session.SignedIn;
import org.lagebuch.desk.story.Asked;
import org.lagebuch.desk.story.CaseHead;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who takes part in a case now; its lead lets others in, and out. Whether somebody may is decided by the API alone. */
@Controller
public final class MembersPage {
    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public MembersPage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/members")
    String show(@PathVariable String caseId, SignedIn person, Locale locale, Model model) {
        return page(caseId, MemberForm.EMPTY, "", person, locale, model);
    }

    @PostMapping("/cases/{caseId}/members")
    String letIn(@PathVariable String caseId, MemberForm form, SignedIn person, Locale locale, Model model) {
        return done(caseId, "", form, form.grant(), person, locale, model);
    }

    @PostMapping("/cases/{caseId}/members/out")
    String letOut(@PathVariable String caseId, MemberForm form, SignedIn person, Locale locale, Model model) {
        return done(caseId, "/revocation", MemberForm.EMPTY, form.revocation(), person, locale, model);
    }

    /** @param form as it is shown again where this is refused */
    private String done(
            String caseId, String where, MemberForm form, ObjectNode body, SignedIn who, Locale locale, Model model) {
        Answer answer = api.post("/api/cases/" + Query.step(caseId) + "/access" + where, body);
        return answer.isOk()
                ? "redirect:/cases/" + Query.step(caseId) + "/members"
                : page(caseId, form, answer.title(), who, locale, model);
    }

    private String page(String caseId, MemberForm form, String problem, SignedIn person, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(Query.of(path)).orRefuse(), words, clock.instant());
        JsonNode told = api.get(Query.of(path + "/access")).orRefuse();
        model.addAttribute("head", head);
        model.addAttribute("asked", Asked.NOW);
        model.addAttribute("members", MemberRow.all(told.path("members"), person.id(), words, head.zoneId()));
        model.addAttribute("parts", MemberForm.PARTS);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "desk/members";
    }
}

package org.lagebuch.desk.handover;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
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

/** Prefills what is open, so that whoever leaves only has to read and to add. */
@Controller
public final class HandoverPage {
    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public HandoverPage(Api api, MessageSource messages, InstantSource clock, Supplier<UUID> ids) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/cases/{caseId}/handover")
    String show(@PathVariable String caseId, SignedIn person, Locale locale, Model model) {
        person.mustRecord();
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        JsonNode told = api.get(Query.of(path)).orRefuse();
        CaseHead head = CaseHead.of(told, words, clock.instant());
        String points = String.join("\n", new OpenPoints(api, path, words, head.zoneId()).of(told));
        HandoverForm form =
                new HandoverForm(person.name(), "", points, ids.get().toString());
        return page(head, form, model);
    }

    @PostMapping("/cases/{caseId}/handover")
    String hand(@PathVariable String caseId, HandoverForm form, SignedIn person, Locale locale, Model model) {
        person.mustRecord();
        Words words = new Words(messages, locale);
        String path = "/cases/" + Query.step(caseId);
        String summary = words.of("handover.summary", HandoverForm.text(form.from()), HandoverForm.text(form.to()));
        Answer answer = api.post("/api" + path + "/facts", form.fact(summary));
        if (answer.isOk()) {
            String position = answer.body().path("position").asString("");
            return "redirect:" + path + "?minPosition=" + position;
        }
        model.addAttribute("problem", answer.title());
        CaseHead head = CaseHead.of(api.get(Query.of("/api" + path)).orRefuse(), words, clock.instant());
        return page(head, form, model);
    }

    private static String page(CaseHead head, HandoverForm form, Model model) {
        model.addAttribute("head", head);
        model.addAttribute("asked", Asked.NOW);
        model.addAttribute("form", form);
        return "desk/handover";
    }
}

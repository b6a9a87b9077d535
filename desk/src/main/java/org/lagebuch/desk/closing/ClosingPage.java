package org.lagebuch.desk.closing;

import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Closes a case with its ground, or opens it again; what keeps it open is told by name. */
@Controller
public final class ClosingPage {
    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public ClosingPage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/closing")
    String ask(@PathVariable String caseId, SignedIn person, Locale locale, Model model) {
        person.mustRecord();
        return page(caseId, "", "", locale, model);
    }

    /** @param again whether a closed case is to be opened again */
    @PostMapping("/cases/{caseId}/closing")
    String decide(
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(defaultValue = "false") boolean again,
            SignedIn person,
            Locale locale,
            Model model) {
        person.mustRecord();
        String words = ground == null ? "" : ground.strip();
        String path = "/cases/" + Query.step(caseId);
        Answer answer = api.post(
                "/api" + path + (again ? "/reopening" : "/closure"),
                JsonNodeFactory.instance.objectNode().put("ground", words));
        if (!answer.isOk()) return page(caseId, words, told(answer), locale, model);
        return "redirect:" + path + "?minPosition="
                + answer.body().path("position").asString("");
    }

    /** What keeps the case open stands in the detail. */
    private static String told(Answer answer) {
        JsonNode detail = answer.body().path("detail");
        return detail.asString("").isEmpty() ? answer.title() : answer.title() + " " + detail.asString("");
    }

    private String page(String caseId, String ground, String problem, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        JsonNode told = api.get(Query.of("/api/cases/" + Query.step(caseId))).orRefuse();
        model.addAttribute("head", CaseHead.of(told, words, clock.instant()));
        model.addAttribute("asked", Asked.NOW);
        model.addAttribute("ground", ground);
        model.addAttribute("problem", problem);
        return "desk/closing";
    }
}

package org.lagebuch.desk.duties;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.story.Asked;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.ObjectNode;

/** Records what only a person can say: a judgement, since when one was aware, that nobody need be told. */
@Controller
public final class JudgementDesk {
    private final Api api;
    private final MessageSource messages;
    private final DutiesPage page;
    private final InstantSource clock;

    public JudgementDesk(Api api, MessageSource messages, DutiesPage page, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/cases/{caseId}/duties/assessment")
    String assess(@PathVariable String caseId, JudgementForm form, Locale locale, Model model) {
        return record(caseId, form.assessment(), locale, model);
    }

    @PostMapping("/cases/{caseId}/duties/decision")
    String decide(@PathVariable String caseId, JudgementForm form, Locale locale, Model model) {
        return record(caseId, form.decision(), locale, model);
    }

    /** Asks back where the time can mean several things: a clock of the law is to hang on it. */
    @PostMapping("/cases/{caseId}/duties/awareness")
    String establish(@PathVariable String caseId, JudgementForm form, Locale locale, Model model) {
        String zone = api.get(Query.of("/api/cases/" + Query.step(caseId)))
                .orRefuse()
                .path("zone")
                .asString("UTC");
        Optional<String> at = SaidAt.of(form.at(), zone, clock.instant());
        if (at.isPresent()) return record(caseId, form.awareness(at.get()), locale, model);
        String problem = new Words(messages, locale).of("duties.at-unclear", form.at(), zone);
        return again(caseId, problem, locale, model);
    }

    private String record(String caseId, ObjectNode fact, Locale locale, Model model) {
        Answer answer = api.post("/api/cases/" + Query.step(caseId) + "/facts", fact);
        if (!answer.isOk()) return again(caseId, answer.title(), locale, model);
        return "redirect:/cases/" + Query.step(caseId) + "/duties?minPosition="
                + answer.body().path("position").asString("");
    }

    private String again(String caseId, String problem, Locale locale, Model model) {
        model.addAttribute("problem", problem);
        return page.show(caseId, Asked.NOW, locale, model);
    }
}

package org.lagebuch.desk.looks;

import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.story.Asked;
import org.lagebuch.desk.story.CaseHead;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Who looked at a case, the newest first. */
@Controller
public final class LooksPage {
    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public LooksPage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param before the position below which the page goes on */
    @GetMapping("/cases/{caseId}/reads")
    String show(
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable String before,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(Query.of(path)).orRefuse(), words, clock.instant());
        JsonNode told =
                api.get(Query.of(path + "/reads").with("before", before)).orRefuse();
        model.addAttribute("head", head);
        model.addAttribute("asked", Asked.NOW);
        model.addAttribute("looks", LookRow.all(told.path("reads"), words, head.zoneId()));
        model.addAttribute("next", told.path("next").asString(""));
        return "desk/looks";
    }
}

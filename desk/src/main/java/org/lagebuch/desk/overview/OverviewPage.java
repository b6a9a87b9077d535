package org.lagebuch.desk.overview;

import java.time.InstantSource;
import java.util.Locale;
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
import tools.jackson.databind.JsonNode;

/** The drawing, and the same as a table for whoever does not see it. */
@Controller
public final class OverviewPage {
    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public OverviewPage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/overview")
    String show(@PathVariable String caseId, Asked asked, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(asked.moment(path)).orRefuse(), words, clock.instant());
        JsonNode outline = api.get(asked.moment(path + "/outline")).orRefuse();
        model.addAttribute("head", head);
        model.addAttribute("asked", asked);
        model.addAttribute("drawing", Drawing.of(outline.path("kinds"), words, head.zoneId()));
        return "desk/overview";
    }
}

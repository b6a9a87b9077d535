package org.lagebuch.desk.overview;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** The drawing, and the same as a table for whoever does not see it. */
@Controller
public final class OverviewPage {
    private static final String LIMIT = "500";
    /** Ten thousand facts; of a longer case the page draws the beginning, and says so. */
    private static final int PAGES_MAX = 20;

    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public OverviewPage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param complete whether all facts were read */
    private record Told(List<JsonNode> entries, boolean complete) {}

    @GetMapping("/cases/{caseId}/overview")
    String show(@PathVariable String caseId, Asked asked, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(asked.moment(path)).orRefuse(), words, clock.instant());
        Told told = read(asked, path);
        List<JsonNode> standing =
                told.entries().stream().filter(entry -> !entry.has("retracted")).toList();
        model.addAttribute("head", head);
        model.addAttribute("asked", asked);
        model.addAttribute("drawing", Drawing.of(standing, words, head.zoneId()));
        model.addAttribute("complete", told.complete());
        return "desk/overview";
    }

    private Told read(Asked asked, String path) {
        List<JsonNode> entries = new ArrayList<>();
        @Nullable String cursor = null;
        for (int page = 0; page < PAGES_MAX; page++) {
            JsonNode told = api.get(asked.moment(path + "/timeline")
                            .with("limit", LIMIT)
                            .with("cursor", cursor))
                    .orRefuse();
            told.path("entries").forEach(entries::add);
            cursor = told.path("next").asString(null);
            if (cursor == null) return new Told(entries, true);
        }
        return new Told(entries, false);
    }
}

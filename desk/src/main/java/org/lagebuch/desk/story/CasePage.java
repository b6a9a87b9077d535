package org.lagebuch.desk.story;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The page of a case. Each state of it has an address, and scripts only spare the reload. */
@Controller
public final class CasePage {
    private static final int LINES = 100;

    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public CasePage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}")
    String show(
            @PathVariable String caseId,
            Asked asked,
            @RequestParam(required = false) @Nullable String entry,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(asked.moment(path)).orRefuse(), words, clock.instant());
        JsonNode told = api.get(asked.timeline(path + "/timeline", LINES)).orRefuse();
        Lines lines = new Lines(
                words,
                head.zoneId(),
                fact -> api.get(Query.of(path + "/facts/" + Query.step(fact)))
                        .body()
                        .path("versions"));
        List<Line> shown = lines.of(told.path("entries"));
        String next = told.path("next").asString("");
        model.addAttribute("head", head);
        model.addAttribute("asked", asked);
        model.addAttribute("rails", Rail.of(shown));
        model.addAttribute("shown", shown.size());
        model.addAttribute("hidden", asked.isFiltered() && next.isEmpty() ? head.facts() - shown.size() : 0);
        model.addAttribute("next", next.isEmpty() ? null : asked.next("/cases/" + Query.step(caseId), next));
        model.addAttribute("entry", entry == null ? "" : entry);
        model.addAttribute("chips", KindChip.of(head, asked, words));
        model.addAttribute("strip", Duty.of(api.get(asked.moment(path + "/obligations")), words, head.zoneId()));
        model.addAttribute("nowText", words.moment(clock.instant(), head.zoneId()));
        return "desk/case";
    }
}

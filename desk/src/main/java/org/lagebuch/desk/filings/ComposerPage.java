package org.lagebuch.desk.filings;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.entry.Heard;
import org.lagebuch.desk.entry.Line;
import org.lagebuch.desk.entry.Setting;
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

/** The authority's form in its own order, filled as far as the facts go; what is filed stays as it is. */
@Controller
public final class ComposerPage {
    private static final List<String> FILLS =
            List.of("confirmed", "estimate", "unknown-stated", "missing", "not-needed");

    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public ComposerPage(Api api, MessageSource messages, InstantSource clock, Supplier<UUID> ids) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param asked which regime, stage and, where a case has several, party */
    @GetMapping("/cases/{caseId}/filings/new")
    String compose(
            @PathVariable String caseId,
            @RequestParam Map<String, String> asked,
            SignedIn person,
            Locale locale,
            Model model) {
        person.mustRecord();
        Map<String, String> typed = new HashMap<>(Map.of("factId", ids.get().toString()));
        for (String name : List.of("regime", "stage", "party")) typed.put(name, asked.getOrDefault(name, ""));
        return page(caseId, new ReportForm(typed), draft(caseId, new ReportForm(typed)), locale, model);
    }

    @PostMapping("/cases/{caseId}/filings")
    String file(
            @PathVariable String caseId,
            @RequestParam Map<String, String> typed,
            SignedIn person,
            Locale locale,
            Model model) {
        person.mustRecord();
        Words words = new Words(messages, locale);
        ReportForm form = new ReportForm(typed);
        JsonNode draft = draft(caseId, form);
        String problem = form.contradiction(draft)
                .map(label -> words.of("filing.contradiction", label))
                .orElseGet(() -> send(caseId, form, draft, words));
        if (problem.isEmpty()) return "redirect:/cases/" + Query.step(caseId) + "/filings";
        model.addAttribute("problem", problem);
        return page(caseId, form, draft, locale, model);
    }

    /** Why it could not be filed; empty where it was. */
    private String send(String caseId, ReportForm form, JsonNode draft, Words words) {
        CaseHead head = head(caseId, words);
        String at = form.text("at");
        Heard heard = Line.read((at + " …").strip(), new Setting(head.zoneId(), clock.instant()));
        if (!(heard instanceof Heard.Understood understood)) return words.of("duties.at-unclear", at, head.zone());
        Answer answer =
                api.post("/api/cases/" + Query.step(caseId) + "/filings", form.filing(draft, understood.when()));
        return answer.isOk() ? "" : answer.title();
    }

    private String page(String caseId, ReportForm form, JsonNode draft, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        Sources sources = new Sources(api, "/api/cases/" + Query.step(caseId));
        Map<String, String> typed = form.typed();
        model.addAttribute("head", head(caseId, words));
        model.addAttribute("asked", Asked.NOW);
        model.addAttribute("regime", draft.path("regimeName").asString(""));
        model.addAttribute("stage", draft.path("stageName").asString(""));
        model.addAttribute("law", draft.path("law").asString(""));
        model.addAttribute("obliged", draft.path("obliged").asBoolean(true));
        model.addAttribute("fields", ReportField.all(draft.path("fields"), typed, sources, words));
        model.addAttribute("since", ReportField.all(draft.path("changedSince"), Map.of(), sources, words));
        model.addAttribute("fills", FILLS);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "recipient",
                typed.getOrDefault("recipient", draft.path("recipient").asString("")));
        return "desk/composer";
    }

    private JsonNode draft(String caseId, ReportForm form) {
        return api.get(Query.of("/api/cases/" + Query.step(caseId) + "/filings/draft")
                        .with("regime", form.text("regime"))
                        .with("stage", form.text("stage"))
                        .with("party", form.text("party")))
                .orRefuse();
    }

    private CaseHead head(String caseId, Words words) {
        return CaseHead.of(api.get(Query.of("/api/cases/" + Query.step(caseId))).orRefuse(), words, clock.instant());
    }
}

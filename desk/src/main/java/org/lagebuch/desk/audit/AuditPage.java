package org.lagebuch.desk.audit;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.session.SignedIn;
import org.lagebuch.desk.words.Badge;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The cases of a period, all of them or some drawn by lot. */
@Controller
public final class AuditPage {
    /** Numbers short enough to be written down. */
    private static final int NUMBERS = 1_000_000;

    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;
    private final RandomGenerator lot;
    private final ZoneId zone;

    /** @param zone of this installation, in which the days of a period are meant */
    public AuditPage(Api api, MessageSource messages, InstantSource clock, RandomGenerator lot, ZoneId zone) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
        this.lot = lot;
        this.zone = zone;
    }

    /**
     * @param sample how many to draw; all where nothing is said
     * @param number drawn with; a new one where nothing is said
     */
    @GetMapping("/audit")
    String show(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer sample,
            @RequestParam(required = false) @Nullable Long number,
            SignedIn person,
            Locale locale,
            Model model) {
        person.mustBe("auditor", "administrator");
        Words words = new Words(messages, locale);
        Period period = Period.of(from, to, clock.instant().atZone(zone).toLocalDate());
        Caseload caseload = Caseload.of(api, period, zone);
        long drawnWith = number == null ? lot.nextInt(NUMBERS) : number;
        List<JsonNode> shown = sample == null ? caseload.cases() : Sample.of(caseload.cases(), sample, drawnWith);
        model.addAttribute("place", "audit");
        model.addAttribute("period", period);
        model.addAttribute("cases", AuditedCase.all(shown, words, zone));
        model.addAttribute("total", caseload.cases().size());
        model.addAttribute("complete", caseload.complete());
        model.addAttribute("sample", sample);
        model.addAttribute("number", drawnWith);
        model.addAttribute("most", Sample.MOST);
        model.addAttribute("badge", Badge.of(api.get(Query.of("/api/ledger/health")), words, zone));
        return "desk/audit";
    }
}

package org.lagebuch.query.looks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Look;
import org.lagebuch.access.Verdict;
import org.lagebuch.edge.Caller;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.Sound;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.wire.LookText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells who looked at a case, the newest first, to whoever leads or audits it. */
@RestController
public final class ReadsEndpoint {
    private static final int LIMIT_MAX = 500;

    private final AccessLog log;
    private final Judge judge;

    /** The access ledger, as far as it was opened. */
    public interface AccessLog {
        Optional<LedgerLog> log();

        /** Texts of the sealed parts of an event, as far as their keys are still there. */
        List<String> sealed(StoredEvent event);
    }

    /** Whether somebody may see who looked at a case. */
    public interface Judge extends Function<Asking, Verdict> {}

    /** Who asks about which case. */
    public record Asking(Caller caller, CaseId caseId) {}

    public ReadsEndpoint(AccessLog log, Judge judge) {
        this.log = log;
        this.judge = judge;
    }

    @GetMapping("/api/cases/{caseId}/reads")
    Map<String, Object> reads(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "before", required = false) @Nullable String before,
            Caller caller) {
        int wanted = (int) Asked.number("limit", limit, 100, 1, LIMIT_MAX);
        long below = before == null ? Long.MAX_VALUE : Asked.number("before", before, 0, 0, Long.MAX_VALUE);
        CaseId ofCase = Asked.caseId(caseId);
        switch (judge.apply(new Asking(caller, ofCase))) {
            case ALLOWED -> {}
            case NOT_ALLOWED ->
                throw new Refused(
                        new Problem("not-allowed", 403, "Who looked is told to those who lead or audit a case."));
            case UNSEEN -> throw Asked.noCase();
        }
        List<StoredEvent> events = log.log()
                .map(opened -> opened.lastOfCase(ofCase, below, wanted))
                .orElse(List.of());
        List<Map<String, Object>> reads = new ArrayList<>();
        events.forEach(event -> reads.add(told(event)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("caseId", caseId);
        answer.put("reads", reads);
        if (events.size() == wanted) answer.put("next", events.getLast().position());
        return answer;
    }

    private Map<String, Object> told(StoredEvent event) {
        Sound.check(event);
        Look look = LookText.read(
                event.text(StoredPart.HEAD).orElse("{}"),
                event.text(StoredPart.BODY).orElse("{}"),
                log.sealed(event));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("person", look.person());
        if (look.role() != null) told.put("role", look.role());
        told.putAll(LookText.told(look));
        told.put("recordedAt", event.time().toString());
        told.put("position", event.position());
        return told;
    }
}

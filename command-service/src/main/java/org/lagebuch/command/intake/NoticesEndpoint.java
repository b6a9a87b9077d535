package org.lagebuch.command.intake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Outcome;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.command.counter.Wording;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where one inbound notice is recorded for many cases. Each case is one append of its own; a request that stopped half way
 * is sent again, with the same ids, and goes on.
 */
@RestController
final class NoticesEndpoint {
    static final int CASES_MAX = 100;

    private final Counter counter;
    private final Rulebook rulebook;
    private final Supplier<UUID> ids;

    NoticesEndpoint(Counter counter, Rulebook rulebook, Supplier<UUID> ids) {
        this.counter = counter;
        this.rulebook = rulebook;
        this.ids = ids;
    }

    record Asked(Concerned upstream, List<Concerned> cases) {
        Asked {
            requireNonNull(upstream, "upstream");
            requireNonNull(cases, "cases");
        }
    }

    /** @param title of a case that is to be opened if it is not; with a zone */
    record Concerned(
            String caseId,
            @Nullable String title,
            @Nullable String zone,
            Intake.@Nullable Organisation organisation,
            @Nullable String scope) {
        Concerned {
            requireNonNull(caseId, "caseId");
        }
    }

    @PostMapping(path = "/api/notices", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> notice(InputStream body, Caller caller) throws IOException {
        Submission submission = Submission.of(body);
        Fact fact = notice(submission.takeFact("notice"));
        Asked asked = submission.as(Asked.class);
        Notice notice = new Notice(fact, caseId("/upstream/caseId", asked.upstream()));
        List<CaseId> concerned = concerned(notice.upstream(), asked.cases());
        try {
            Outcome kept = counter.send(
                    keeping(notice.upstream(), asked.upstream(), Intake.CaseKind.UPSTREAM, notice.kept(concerned)),
                    caller);
            if (kept instanceof Outcome.Refused no) throw Wording.refused(no.problems());
            List<Map<String, Object>> told = new ArrayList<>();
            for (int index = 0; index < concerned.size(); index++) {
                Concerned one = asked.cases().get(index);
                List<Draft> drafts = notice.passedOn(concerned.get(index), one.scope());
                Outcome outcome =
                        counter.send(keeping(concerned.get(index), one, Intake.CaseKind.INCIDENT, drafts), caller);
                told.add(told(concerned.get(index), outcome));
            }
            return answer(told(notice.upstream(), kept), told);
        } catch (Desk.Busy e) {
            return Counter.busy();
        }
    }

    private KeepNotice keeping(CaseId caseId, Concerned asked, Intake.CaseKind kind, List<Draft> drafts) {
        boolean upstream = kind == Intake.CaseKind.UPSTREAM;
        if (asked.title() == null) return new KeepNotice(caseId, null, drafts, upstream, rulebook);
        String zone = asked.zone() == null ? "UTC" : asked.zone();
        Intake.CaseOpened opening = new Intake.CaseOpened(asked.title(), kind, zone, asked.organisation());
        Draft draft = Drafts.of(Fact.of(new UUID(0, 0), opening, null));
        Draft identified = draft.told(draft.fact().withId(ids.get()));
        return new KeepNotice(caseId, identified, drafts, upstream, rulebook);
    }

    /** Whoever asks again must be able to say that it is the same. */
    private static Fact notice(Fact fact) {
        if (!(fact.what() instanceof Detections.InboundNotice)) {
            throw Wording.refused("/notice/kind", Refusal.UNKNOWN_KIND);
        }
        if (fact.factId() == null) throw Wording.refused("/notice/factId", Refusal.MISSING_PROPERTY);
        return fact;
    }

    private static List<CaseId> concerned(CaseId upstream, List<Concerned> cases) {
        if (cases.isEmpty() || cases.size() > CASES_MAX) throw Wording.refused("/cases", Refusal.TOO_MANY);
        Set<CaseId> seen = new HashSet<>(Set.of(upstream));
        List<CaseId> all = new ArrayList<>();
        for (int index = 0; index < cases.size(); index++) {
            String field = "/cases/" + index + "/caseId";
            CaseId caseId = caseId(field, cases.get(index));
            if (!seen.add(caseId)) throw Wording.refused(field, Refusal.ID_TWICE_IN_BATCH);
            all.add(caseId);
        }
        return all;
    }

    private static CaseId caseId(String field, Concerned asked) {
        if (!CaseId.isCaseId(asked.caseId())) throw Wording.refused(field, Refusal.MALFORMED_CASE_ID);
        return new CaseId(asked.caseId());
    }

    private static ResponseEntity<Map<String, Object>> answer(
            Map<String, Object> upstream, List<Map<String, Object>> cases) {
        Set<Object> statuses = new HashSet<>();
        statuses.add(upstream.get("status"));
        cases.forEach(one -> statuses.add(one.get("status")));
        boolean refused = cases.stream().anyMatch(one -> one.containsKey("problems"));
        HttpStatus status = refused
                ? HttpStatus.MULTI_STATUS
                : statuses.equals(Set.of(HttpStatus.OK.value())) ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("upstream", upstream, "cases", cases));
    }

    private static Map<String, Object> told(CaseId caseId, Outcome outcome) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("caseId", caseId.hex());
        switch (outcome) {
            case Outcome.Recorded recorded -> {
                told.put("status", HttpStatus.CREATED.value());
                told.put(
                        "receipts",
                        recorded.receipts().stream().map(Counter::told).toList());
            }
            case Outcome.Known known -> {
                told.put("status", HttpStatus.OK.value());
                told.put(
                        "receipts", known.receipts().stream().map(Counter::told).toList());
            }
            case Outcome.Refused refused -> {
                told.put("status", refused.problems().getFirst().refusal().status());
                told.put(
                        "problems",
                        refused.problems().stream().map(Wording::plainly).toList());
            }
        }
        return told;
    }
}

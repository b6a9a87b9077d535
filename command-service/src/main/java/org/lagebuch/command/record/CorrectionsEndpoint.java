package org.lagebuch.command.record;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.RecordKeeping;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where facts on record are corrected and taken back. */
@RestController
@RequestMapping(path = "/api/cases/{caseId}/facts/{factId}", consumes = MediaType.APPLICATION_JSON_VALUE)
final class CorrectionsEndpoint {
    private final Counter counter;
    private final Rulebook rulebook;
    private final Supplier<UUID> ids;

    CorrectionsEndpoint(Counter counter, Rulebook rulebook, Supplier<UUID> ids) {
        this.counter = counter;
        this.rulebook = rulebook;
        this.ids = ids;
    }

    /** What a correction and a retraction say besides the fact they put in place. */
    record Change(
            @Nullable UUID factId,
            RecordKeeping.Reason reason,
            @Nullable String note,
            @Nullable Moment learnedAt) {
        Change {
            requireNonNull(reason, "reason");
        }
    }

    @PostMapping("/correction")
    ResponseEntity<Map<String, Object>> correct(
            @PathVariable String caseId, @PathVariable String factId, InputStream body, Caller caller)
            throws IOException {
        CaseId ofCase = Submission.caseInPath(caseId);
        UUID target = Submission.factInPath(factId);
        Submission submission = Submission.of(body);
        Fact replacement = submission.takeFact("fact");
        Change change = submission.as(Change.class);
        if (replacement.factId() == null) replacement = replacement.withId(target);
        var corrected = new RecordKeeping.FactCorrected(target, change.reason(), change.note(), replacement);
        CorrectFact command = new CorrectFact(ofCase, Drafts.of(fact(change, corrected)), corrected, rulebook);
        return counter.one(command, caller, path(ofCase, target));
    }

    @PostMapping("/retraction")
    ResponseEntity<Map<String, Object>> retract(
            @PathVariable String caseId, @PathVariable String factId, InputStream body, Caller caller)
            throws IOException {
        CaseId ofCase = Submission.caseInPath(caseId);
        UUID target = Submission.factInPath(factId);
        Change change = Submission.of(body).as(Change.class);
        var retracted = new RecordKeeping.FactRetracted(target, change.reason(), change.note());
        RetractFact command = new RetractFact(ofCase, Drafts.of(fact(change, retracted)), retracted, rulebook);
        return counter.one(command, caller, path(ofCase, target));
    }

    private Fact fact(Change change, RecordKeeping what) {
        UUID id = change.factId() == null ? ids.get() : change.factId();
        return Fact.of(id, what, null).withLearnedAt(change.learnedAt());
    }

    private static String path(CaseId caseId, UUID factId) {
        return "/api/cases/" + caseId.hex() + "/facts/" + factId;
    }
}

package org.lagebuch.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.Outcome;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.command.counter.Wording;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where files of other tools and times are handed in. */
@RestController
final class ImportsEndpoint {
    private final Counter counter;
    private final ImportIds ids;
    private final InstantSource clock;

    ImportsEndpoint(Counter counter, ImportIds ids, InstantSource clock) {
        this.counter = counter;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> take(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String caseId,
            InputStream body,
            Caller caller)
            throws IOException {
        if (!format.equals("history")) throw Wording.refused("/format", Refusal.UNSUPPORTED_FORMAT);
        CaseId into = caseId == null ? null : Submission.caseInPath(caseId);
        byte[] file = body.readAllBytes();
        return write(new History(new HistoryFile(file), sha256(file), ids, into, clock.instant()), caller);
    }

    private ResponseEntity<Map<String, Object>> write(History history, Caller caller) {
        boolean news = false;
        boolean begun = false;
        int written = 0;
        try {
            for (ImportFacts append = history.next(); append != null; append = history.next()) {
                news |= isNews(counter.send(append, caller));
                begun = true;
                written = history.facts();
            }
        } catch (Desk.Busy e) {
            return begun ? answer(HttpStatus.MULTI_STATUS, history.stoppedAfter(written)) : Counter.busy();
        }
        ImportReport report = history.report();
        HttpStatus fresh = report.facts() == report.records() ? HttpStatus.CREATED : HttpStatus.MULTI_STATUS;
        return answer(news ? fresh : HttpStatus.OK, report);
    }

    private static boolean isNews(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> true;
            case Outcome.Known known -> false;
            case Outcome.Refused refused -> throw Wording.refused(refused.problems());
        };
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, ImportReport report) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(report.told());
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

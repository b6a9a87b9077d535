package org.lagebuch.command.counter;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.Outcome;
import org.lagebuch.command.casefile.Receipt;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.edge.Caller;
import org.lagebuch.edge.ProblemDocument;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands commands to the desk and receipts to the client. */
public final class Counter {
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Desk desk;

    public Counter(Desk desk) {
        this.desk = desk;
    }

    /** @param location of what comes to be */
    public ResponseEntity<Map<String, Object>> one(CaseCommand command, Caller caller, String location) {
        return answer(command, caller, location, receipts -> told(receipts.getFirst()));
    }

    public ResponseEntity<Map<String, Object>> several(CaseCommand command, Caller caller, String location) {
        return answer(
                command,
                caller,
                location,
                receipts ->
                        Map.of("receipts", receipts.stream().map(Counter::told).toList()));
    }

    public Outcome send(CaseCommand command, Caller caller) {
        return desk.send(command, new Writer(caller.id(), caller.role(), caller.roles()));
    }

    /** What is told of a store that cannot take more just now. */
    public static ResponseEntity<Map<String, Object>> busy() {
        ResponseEntity<Map<String, Object>> told =
                ProblemDocument.of(List.of(Wording.told(org.lagebuch.command.casefile.Problem.at("", Refusal.BUSY))));
        return ResponseEntity.status(told.getStatusCode())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(told.getBody());
    }

    private ResponseEntity<Map<String, Object>> answer(CaseCommand command, Caller caller, String location, Told told) {
        try {
            return switch (send(command, caller)) {
                case Outcome.Recorded recorded ->
                    ResponseEntity.created(URI.create(location))
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(told.of(recorded.receipts()));
                case Outcome.Known known ->
                    ResponseEntity.status(HttpStatus.OK)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(told.of(known.receipts()));
                case Outcome.Refused refused -> throw Wording.refused(refused.problems());
            };
        } catch (Desk.Busy e) {
            return busy();
        }
    }

    private interface Told {
        Map<String, Object> of(List<Receipt> receipts);
    }

    /** A receipt as clients get it. */
    public static Map<String, Object> told(Receipt receipt) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("caseId", receipt.caseId().hex());
        if (receipt.factId() != null) told.put("factId", receipt.factId().toString());
        told.put("position", receipt.position());
        told.put("seq", receipt.seq());
        told.put("recordedAt", receipt.recordedAt().toString());
        told.put("leafHash", receipt.leafHash());
        return told;
    }
}

package org.lagebuch.query.obligations;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.standing.AsOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells the duties of a case. Read from the ledger itself, so {@code minPosition} is always met. */
@RestController
public final class ObligationsEndpoint {
    private final Obliged obliged;
    private final OpenedLedger ledger;
    private final Pack pack;
    private final InstantSource clock;

    /** @param holidays version of the calendar */
    public record Pack(String version, String holidays) {}

    public ObligationsEndpoint(Obliged obliged, OpenedLedger ledger, Pack pack, InstantSource clock) {
        this.obliged = obliged;
        this.ledger = ledger;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/api/cases/{caseId}/obligations")
    ResponseEntity<Object> obligations(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        Asked.position("minPosition", minPosition);
        CaseId asked = Asked.caseId(caseId);
        AsOf moment = AsOf.asked(asOf, knownAt, ledger, clock);
        Obliged.Told told = obliged.of(asked, moment).orElseThrow(Asked::noCase);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("caseId", caseId);
        answer.putObject("asOf")
                .put("position", told.stood().position())
                .put("time", told.stood().time().toString())
                .put("knownAt", (moment.known() == null ? moment.at() : moment.known()).toString());
        answer.put("at", moment.at().toString());
        answer.putObject("pack").put("version", pack.version()).put("holidays", pack.holidays());
        Worded worded = new Worded(told.stood().zone());
        ArrayNode all = answer.putArray("obligations");
        told.obligations().forEach(one -> all.add(worded.obligation(one)));
        return ResponseEntity.ok(answer);
    }
}

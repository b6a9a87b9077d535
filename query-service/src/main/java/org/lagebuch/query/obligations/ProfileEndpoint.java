package org.lagebuch.query.obligations;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.standing.AsOf;
import org.lagebuch.wire.FactText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells what the organisation said it is; names of persons are told by the fact itself, where they are opened. */
@RestController
public final class ProfileEndpoint {
    private final Obliged obliged;
    private final OpenedLedger ledger;
    private final InstantSource clock;

    public ProfileEndpoint(Obliged obliged, OpenedLedger ledger, InstantSource clock) {
        this.obliged = obliged;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/api/organisation/profile")
    ResponseEntity<Object> profile(
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt) {
        AsOf moment = AsOf.asked(asOf, knownAt, ledger, clock);
        CaseId reserved = obliged.reserved().orElseThrow(Asked::noCase);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("caseId", reserved.hex());
        obliged.profile(moment).ifPresent(noted -> tell(answer, noted));
        return ResponseEntity.ok(answer);
    }

    private static void tell(ObjectNode answer, Noted noted) {
        answer.put("factId", noted.id().toString());
        answer.put("recordedAt", noted.recordedAt().toString()).put("position", noted.position());
        JsonNode details = FactText.tree(noted.fact()).path("details");
        details.properties().forEach(detail -> answer.set(detail.getKey(), detail.getValue()));
    }
}

package org.lagebuch.query.obligations;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.Desk;
import tools.jackson.databind.JsonNode;

/** Asks for the duties of a case, at any time of a clock of its own. */
final class ObligationsAsking {
    private final ObligationsEndpoint endpoint;
    private final String caseId;
    private Instant now = Instant.parse("2027-01-01T00:00:00Z");

    ObligationsAsking(Desk desk, CaseId caseId) {
        this.caseId = caseId.hex();
        ObligationsEndpoint.Pack pack = new ObligationsEndpoint.Pack("pack", "holidays");
        this.endpoint = new ObligationsEndpoint(desk.obliged(), desk.opened(), pack, () -> now);
    }

    void itIs(Instant time) {
        now = time;
    }

    JsonNode now() {
        return at(null, null);
    }

    JsonNode at(@Nullable String asOf, @Nullable String knownAt) {
        return at(asOf, knownAt, null);
    }

    JsonNode at(@Nullable String asOf, @Nullable String knownAt, @Nullable String minPosition) {
        Object body = endpoint.obligations(caseId, asOf, knownAt, minPosition).getBody();
        return (JsonNode) Objects.requireNonNull(body);
    }
}

package org.lagebuch.query.timeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.feed.OpenedLedger;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and tells moments on both axes: how the record stood, and what was known. */
final class Moments {
    private final OpenedLedger ledger;
    private final InstantSource clock;

    Moments(OpenedLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Both axes end where the view has come to, and where the clock is. */
    Need moment(CasePlace place, @Nullable String asOf, @Nullable String knownAt) {
        long reached = place.place().position();
        long position = asOf == null ? reached : Math.min(reached, Asked.moment("asOf", asOf, ledger::lastAt));
        Instant known = knownAt == null ? now(place) : Asked.instant("knownAt", knownAt);
        if (position < place.opened()) throw Asked.noCase();
        return new Need(position, known.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The position an answer reflects: that of the case's last event by then. */
    ObjectNode told(CasePlace place, Need moment) {
        return told(moment, last(place, moment));
    }

    Optional<StoredEvent> last(CasePlace place, Need moment) {
        return ledger.lastOfCase(place.caseId(), moment.position());
    }

    ObjectNode told(Need moment, Optional<StoredEvent> last) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("position", last.map(StoredEvent::position).orElse(moment.position()));
        last.ifPresent(event -> told.put("time", event.time().toString()));
        return told.put("knownAt", moment.known().toString());
    }

    /** A ledger written by another machine's clock may be a little ahead of ours. */
    private Instant now(CasePlace place) {
        Instant now = clock.instant();
        return now.isBefore(place.time()) ? place.time() : now;
    }
}

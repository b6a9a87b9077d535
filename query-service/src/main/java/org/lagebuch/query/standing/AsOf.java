package org.lagebuch.query.standing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.feed.OpenedLedger;

/**
 * A moment on both axes: how the record stood, and what was known.
 *
 * @param position the last that had been recorded; the largest number where all counts
 * @param known the last instant whose knowledge counts; absent where all does
 * @param at the moment at which states are judged: the earlier of both, or now
 */
public record AsOf(long position, @Nullable Instant known, Instant at) {
    public static AsOf now(InstantSource clock) {
        return new AsOf(Long.MAX_VALUE, null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** What the parameters {@code asOf} and {@code knownAt} ask for; both may be absent. */
    public static AsOf asked(
            @Nullable String asOf, @Nullable String knownAt, OpenedLedger ledger, InstantSource clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long position = asOf == null ? Long.MAX_VALUE : Asked.moment("asOf", asOf, ledger::lastAt);
        Instant stood = asOf == null ? now : stood(asOf, position, ledger).orElse(now);
        Instant known = knownAt == null ? null : Asked.instant("knownAt", knownAt);
        Instant at = known == null || stood.isBefore(known) ? stood : known;
        return new AsOf(position, known, at.isBefore(now) ? at : now);
    }

    private static Optional<Instant> stood(String asOf, long position, OpenedLedger ledger) {
        return Asked.isPosition(asOf) ? ledger.timeOf(position) : Optional.of(Asked.instant("asOf", asOf));
    }

    /** The same moment, of a record that had come no farther. */
    public AsOf upTo(long reached) {
        return new AsOf(Math.min(position, reached), known, at);
    }

    public boolean knows(Instant from) {
        return known == null || !from.isAfter(known);
    }
}

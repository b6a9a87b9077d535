package org.lagebuch.deadline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.count.Anchor;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.IsoTime;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Span;

/** Recorded times as anchors. What is not known is no anchor: it never becomes midnight. */
final class Times {
    private Times() {}

    /** A date alone spans its day; a clock time, as far as it is told, is taken at its word. */
    static Optional<Anchor> anchor(@Nullable Moment moment, ZoneId zone) {
        if (moment == null || moment.iso() == null) return Optional.empty();
        try {
            IsoTime time = IsoTime.parse(moment.iso());
            return anchor(time.span(zone), time.precision());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * When something was told outside: when it was said, else when it happened, else when it was written down, which is
     * no earlier. Where somebody recorded that the time is not known, there is none.
     */
    static Optional<Anchor> told(Noted noted, ZoneId zone) {
        Fact fact = noted.fact();
        if (fact.assertedAt() != null) return anchor(fact.assertedAt(), zone);
        Occurrence occurred = fact.occurred();
        return occurred == null ? Optional.of(Anchor.at(noted.first().recordedAt())) : anchor(occurred, zone);
    }

    private static Optional<Anchor> anchor(Occurrence occurred, ZoneId zone) {
        try {
            return anchor(Span.of(occurred, zone), occurred.precision());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Anchor> anchor(Span span, Occurrence.Precision precision) {
        Instant earliest = span.earliest();
        Instant latest = span.latest();
        if (earliest == null || latest == null) return Optional.empty();
        boolean toTheMinute = precision.isPoint() && precision.compareTo(Occurrence.Precision.MINUTE) >= 0;
        return Optional.of(toTheMinute ? Anchor.at(earliest) : new Anchor(earliest, latest));
    }

    /** When something was done: the latest it can have been told, and at the latest when it was first written down. */
    static Instant done(Noted noted, ZoneId zone) {
        return told(noted, zone).map(Anchor::latest).orElse(noted.first().recordedAt());
    }
}

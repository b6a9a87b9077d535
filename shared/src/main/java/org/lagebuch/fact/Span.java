package org.lagebuch.fact;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The instants between which something must have happened, as far as its record says.
 *
 * @param earliest first possible instant; absent where nothing bounds it from below
 * @param latest first instant that is too late; absent where nothing bounds it from above
 */
public record Span(@Nullable Instant earliest, @Nullable Instant latest) {
    public static final Span UNBOUNDED = new Span(null, null);

    /**
     * What an occurrence says by itself; a relative one says nothing without its target.
     *
     * @param caseZone stands in for a zone nobody stated
     * @throws java.time.DateTimeException where its text is no time
     */
    public static Span of(@Nullable Occurrence occurrence, ZoneId caseZone) {
        if (occurrence == null) return UNBOUNDED;
        return switch (occurrence.precision()) {
            case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND -> point(occurrence, caseZone);
            case RANGE ->
                new Span(
                        end(occurrence.from(), caseZone).earliest(),
                        end(occurrence.to(), caseZone).latest());
            case BOUNDED ->
                new Span(
                        end(occurrence.notBefore(), caseZone).earliest(),
                        end(occurrence.notAfter(), caseZone).latest());
            case RELATIVE, UNKNOWN -> UNBOUNDED;
        };
    }

    public static Span of(@Nullable Moment moment, ZoneId caseZone) {
        return moment == null || moment.iso() == null
                ? UNBOUNDED
                : IsoTime.parse(moment.iso()).span(caseZone);
    }

    /** Whether two spans can be told apart: one ends before the other begins. */
    public boolean endsBefore(Span other) {
        return latest != null && other.earliest != null && !latest.isAfter(other.earliest);
    }

    private static Span point(Occurrence point, ZoneId caseZone) {
        if (point.value() == null) return UNBOUNDED;
        ZoneId zone = point.zone() == null ? caseZone : ZoneId.of(point.zone());
        return IsoTime.parse(point.value()).span(zone);
    }

    private static Span end(Occurrence.@Nullable End end, ZoneId caseZone) {
        if (end == null) return UNBOUNDED;
        if (end.point() != null) return of(end.point(), caseZone);
        return end.iso() == null ? UNBOUNDED : IsoTime.parse(end.iso()).span(caseZone);
    }
}

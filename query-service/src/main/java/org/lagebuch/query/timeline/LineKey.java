package org.lagebuch.query.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Span;

/**
 * Sorts by occurrence as a plain string (facts.md): earliest possible instant, the upper bound where only that is known,
 * what is relative directly after its target, unknown last; then by sequence.
 */
final class LineKey {
    /** Microseconds from the year 0 to 1970 and some, so that no year of four digits is negative. */
    private static final long BEFORE_TIME = 100_000_000_000_000_000L;

    private static final String UNKNOWN = "z";

    private LineKey() {}

    static String of(Span span, long seq) {
        Instant at = span.earliest() != null ? span.earliest() : span.latest();
        return (at == null ? UNKNOWN : micros(at)) + "." + number(seq);
    }

    /** Directly after the target; where that would lead in a circle, the time is unknown. */
    static String after(@Nullable String target, long seq) {
        return target == null || goesThrough(target, seq) ? UNKNOWN + "." + number(seq) : target + "/" + number(seq);
    }

    static boolean isUnknown(String key) {
        return key.startsWith(UNKNOWN);
    }

    private static boolean goesThrough(String key, long seq) {
        String step = number(seq);
        return key.contains("." + step) || key.contains("/" + step);
    }

    private static String micros(Instant at) {
        return String.format(Locale.ROOT, "%018d", BEFORE_TIME + ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private static String number(long seq) {
        return String.format(Locale.ROOT, "%010d", seq);
    }
}

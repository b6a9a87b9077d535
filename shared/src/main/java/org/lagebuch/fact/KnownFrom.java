package org.lagebuch.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From when a fact counts as known: when it was learned, or the end of that day, but never after it was written down. */
public final class KnownFrom {
    private KnownFrom() {}

    /**
     * @param zone of the case, for a date or a time without offset
     * @return to the millisecond
     */
    public static Instant of(@Nullable Moment learned, Instant recorded, ZoneId zone) {
        Instant known = learned == null ? null : learned(learned, zone);
        Instant from = known == null || known.isAfter(recorded) ? recorded : known;
        return from.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether a correction tells better what was known then, rather than what was found out since. */
    public static boolean keepsLearning(RecordKeeping.Reason reason) {
        return switch (reason) {
            case TYPO, TRANSLATION, WRONG_TIME, MISATTRIBUTION -> true;
            case NEW_EVIDENCE, DUPLICATE, OTHER -> false;
        };
    }

    private static @Nullable Instant learned(Moment moment, ZoneId zone) {
        try {
            Span span = Span.of(moment, zone);
            boolean isDate = moment.iso() != null && moment.iso().indexOf('T') < 0;
            return isDate ? span.latest() : span.earliest();
        } catch (DateTimeException noLongerATime) {
            return null;
        }
    }
}

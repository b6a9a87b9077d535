package org.lagebuch.fact;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When something happened in the world, with precision and doubt. No part of it is ever invented: no clock time, no
 * zone, no midnight.
 *
 * @param value ISO 8601 local date or date-time cut to the precision
 * @param zone IANA name or offset; absent when nobody stated one
 * @param relativeTo another fact of the case
 * @param stated the original words
 * @param approximate "around"
 */
public record Occurrence(
        Precision precision,
        @Nullable String value,
        @Nullable String zone,
        @Nullable ZoneBasis zoneBasis,
        @Nullable End from,
        @Nullable End to,
        @Nullable End notBefore,
        @Nullable End notAfter,
        @Nullable UUID relativeTo,
        @Nullable String stated,
        @Nullable UnknownReason reason,
        boolean approximate) {

    public Occurrence {
        requireNonNull(precision, "precision");
    }

    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        MILLISECOND,
        MICROSECOND,
        RANGE,
        BOUNDED,
        RELATIVE,
        UNKNOWN;

        /** Whether a single {@code value} says it, rather than two ends, another fact, or nothing. */
        public boolean isPoint() {
            return compareTo(MICROSECOND) <= 0;
        }
    }

    public enum ZoneBasis {
        STATED,
        INFERRED,
        UNSTATED,
        TOOL_DEFAULT
    }

    /** One end of a range: an ISO 8601 date, local date-time or date-time with offset, or a point. */
    public record End(@Nullable String iso, @Nullable Occurrence point) {
        public static End at(String iso) {
            return new End(iso, null);
        }
    }

    public static Occurrence unknown(UnknownReason reason) {
        return new Occurrence(Precision.UNKNOWN, null, null, null, null, null, null, null, null, null, reason, false);
    }

    public static Occurrence point(Precision precision, String value, @Nullable String zone) {
        return new Occurrence(
                precision,
                value,
                zone,
                zone == null ? ZoneBasis.UNSTATED : ZoneBasis.STATED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}

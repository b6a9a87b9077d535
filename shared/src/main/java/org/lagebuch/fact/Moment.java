package org.lagebuch.fact;

import org.jspecify.annotations.Nullable;

/**
 * An instant, a date, or an honest "unknown".
 *
 * @param iso ISO 8601 date-time with offset, or date; absent where unknown
 * @param reason why it is unknown; absent where it is not
 */
public record Moment(@Nullable String iso, @Nullable UnknownReason reason) {
    public static Moment at(String iso) {
        return new Moment(iso, null);
    }

    public static Moment unknown(@Nullable UnknownReason reason) {
        return new Moment(null, reason);
    }
}

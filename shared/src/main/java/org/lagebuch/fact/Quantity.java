package org.lagebuch.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number with what it counts and how sure it is. Zero is a statement; an absent bound is not stated. */
public record Quantity(
        @Nullable String what,
        @Nullable String unit,
        @Nullable Qualifier qualifier,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {
    public enum Qualifier {
        EXACTLY,
        ABOUT,
        AT_LEAST,
        AT_MOST,
        BETWEEN
    }
}

package org.lagebuch.deadline.pack;

import org.jspecify.annotations.Nullable;

/**
 * By when a report is due.
 *
 * @param amount absent where the law gives no number; none is ever invented
 * @param from what starts the clock: a fact id, or {@code stage:<id>:submitted}
 * @param alternativeFrom the statutory date counts from it, or from the statutory date of that stage while it is not filed
 * @param cap an outer limit from another anchor, such as DORA's 24 hours from awareness
 * @param also words beside the number, such as "without undue delay"
 * @param condition when the stage is asked for at all, in words; a person judges it
 */
public record Due(
        @Nullable Integer amount,
        @Nullable Unit unit,
        String from,
        RuleCode rule,
        @Nullable String alternativeFrom,
        @Nullable Cap cap,
        @Nullable String also,
        @Nullable String condition,
        @Nullable String note) {

    public enum Unit {
        HOURS,
        DAYS,
        BUSINESS_DAYS,
        MONTHS
    }

    public record Cap(int amount, Unit unit, String from) {}
}

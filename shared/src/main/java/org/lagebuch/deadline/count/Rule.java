package org.lagebuch.deadline.count;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.pack.Due;

/** One way of counting. The table below is the law; the classes only count. */
sealed interface Rule permits Hours, DoraInitial, WholeDays, BusinessDays {
    /** The rule in one sentence, with the provision it rests on. */
    String law();

    Ends count(Starts starts, Ground ground);

    /** @param statutory exclusive */
    record Ends(Instant conservative, Instant statutory) {
        /** Of two anchors the later named may lie earlier: the law then gives no less than the exact period. */
        Ends ordered() {
            return statutory.isBefore(conservative) ? new Ends(conservative, conservative) : this;
        }
    }

    /** Empty where the law gives no number. */
    static Optional<Rule> of(Due due) {
        Integer amount = due.amount();
        return amount == null ? Optional.empty() : Optional.ofNullable(of(due, amount));
    }

    private static @Nullable Rule of(Due due, int n) {
        return switch (due.rule()) {
            case EXACT_HOURS -> Hours.exact(n, n + " elapsed hours; Saturdays, Sundays and holidays run.");
            case DE_HOURS -> Hours.exact(n, n + " hours; Sundays, holidays and Saturdays run, VwVfG s. 31(6).");
            case CH_HOURS -> Hours.exact(n, n + " hours; no Swiss rule rounds them.");
            case EU_1182_HOURS -> Hours.rounded(n, Relief.NONE);
            case DORA_HOURS -> Hours.rounded(n, Relief.NOON_IF_ALLOWED);
            case DORA_INITIAL -> new DoraInitial(n, due.cap());
            case EU_1182_DAYS -> WholeDays.europeanDays(n);
            case EU_1182_MONTHS -> WholeDays.europeanMonths(n, Relief.NEXT_WORKING_DAY, "Reg. 1182/71 Art. 3(4)");
            case DORA_MONTHS -> WholeDays.europeanMonths(n, Relief.NOON, "RTS (EU) 2025/301 Art. 5(4)");
            case DE_MONTHS -> WholeDays.months(n, "BGB ss. 187(1), 188(2)-(3)", "BGB s. 193, VwVfG s. 31(3)");
            case AT_MONTHS -> WholeDays.months(n, "AVG s. 32(2)", "AVG s. 33(2)");
            case CH_DAYS -> WholeDays.swissDays(n);
            case US_CALENDAR_DAYS ->
                WholeDays.calendarDays(n, n + " calendar days; the day of the event is not counted.");
            case US_YEAR_END_60 -> WholeDays.afterYearEnd(n);
            case US_BUSINESS_DAYS -> BusinessDays.plain(n);
            case US_BUSINESS_DAYS_SEC -> BusinessDays.sec(n);
            case ON_REQUEST -> asked(n, requireNonNull(due.unit()));
            case ASAP, ON_EVENT -> null;
        };
    }

    /** The authority's number, counted as plainly as can be: no relief is assumed. */
    private static Rule asked(int n, Due.Unit unit) {
        return switch (unit) {
            case HOURS -> Hours.exact(n, n + " elapsed hours, as the authority set.");
            case DAYS -> WholeDays.calendarDays(n, n + " calendar days, as the authority set.");
            case BUSINESS_DAYS -> BusinessDays.plain(n);
            case MONTHS -> WholeDays.calendarMonths(n, n + " months, as the authority set.");
        };
    }
}

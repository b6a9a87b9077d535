package org.lagebuch.rulepack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The one federal holiday of 5 U.S.C. 6103(a) that the calendar of holidays leaves to the States. */
final class FederalHolidays {
    private FederalHolidays() {}

    static Optional<String> on(LocalDate day) {
        LocalDate columbusDay = LocalDate.of(day.getYear(), Month.OCTOBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
        return day.equals(columbusDay) ? Optional.of("Columbus Day") : Optional.empty();
    }
}

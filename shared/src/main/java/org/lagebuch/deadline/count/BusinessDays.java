package org.lagebuch.deadline.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A period in business days of the United States. The day of the event is the day it was where the party is: there its
 * board sat.
 *
 * @param edgar whether the last day ends when EDGAR stops giving that day's filing date, at 17:30 Eastern
 */
record BusinessDays(int days, boolean edgar, String law) implements Rule {
    private static final LocalTime CUT_OFF = LocalTime.of(17, 30);
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    static BusinessDays plain(int days) {
        return new BusinessDays(
                days, false, days + " business days; the day of the event, Saturdays and Sundays are not counted.");
    }

    static BusinessDays sec(int days) {
        return new BusinessDays(
                days,
                true,
                days + " business days; the day of the determination is day zero, and one on a Saturday, Sunday or"
                        + " holiday starts the count on and including the next business day, Form 8-K General"
                        + " Instruction B.1; the last day ends at 17:30 Eastern, 17 CFR 232.13(a)(2).");
    }

    @Override
    public Ends count(Starts starts, Ground ground) {
        return new Ends(end(ground.dayOf(starts.earliest()), ground), end(ground.dayOf(starts.within()), ground));
    }

    private Instant end(LocalDate event, Ground ground) {
        LocalDate last = event;
        for (int counted = 0; counted < days; counted++) {
            LocalDate next = ground.nextWorkingDay(last);
            ground.tellHolidays(last, next);
            last = next;
        }
        return edgar ? last.atTime(CUT_OFF).atZone(EASTERN).toInstant() : ground.endOf(last);
    }
}

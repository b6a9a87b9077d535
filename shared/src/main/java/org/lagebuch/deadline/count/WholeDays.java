package org.lagebuch.deadline.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * A period that ends with the end of a day; the day of the event is never counted.
 *
 * @param lastDay from the day of the event to the last day of the period, before relief
 * @param twoWorkingDays whether the period must include two working days, Reg. 1182/71 Art. 3(5)
 * @param reliefLaw provision the relief rests on
 */
record WholeDays(UnaryOperator<LocalDate> lastDay, boolean twoWorkingDays, Relief relief, String reliefLaw, String law)
        implements Rule {
    static WholeDays europeanDays(int days) {
        String law = days + " days; the day of the event is not counted, the period ends with the last hour of its last"
                + " day, Reg. 1182/71 Art. 3(1), 3(2)(b).";
        return new WholeDays(
                day -> day.plusDays(days), days >= 2, Relief.NEXT_WORKING_DAY, "Reg. 1182/71 Art. 3(4)", law);
    }

    static WholeDays europeanMonths(int months, Relief relief, String reliefLaw) {
        return new WholeDays(
                day -> day.plusMonths(months), false, relief, reliefLaw, inMonths(months, "Reg. 1182/71 Art. 3(2)(c)"));
    }

    static WholeDays months(int months, String article, String reliefLaw) {
        return new WholeDays(
                day -> day.plusMonths(months), false, Relief.NEXT_WORKING_DAY, reliefLaw, inMonths(months, article));
    }

    static WholeDays swissDays(int days) {
        String law = days + " days; the day of the event is not counted, the period ends at 24:00 of its last day.";
        return new WholeDays(day -> day.plusDays(days), false, Relief.UNVERIFIED, "VwVG Art. 20(3)", law);
    }

    static WholeDays calendarDays(int days, String law) {
        return new WholeDays(day -> day.plusDays(days), false, Relief.NONE, "", law);
    }

    static WholeDays calendarMonths(int months, String law) {
        return new WholeDays(day -> day.plusMonths(months), false, Relief.NONE, "", law);
    }

    static WholeDays afterYearEnd(int days) {
        String law = days + " days after the end of the calendar year of the discovery, 45 CFR 164.408(c).";
        return calendarDays(days, law).from(day -> LocalDate.of(day.getYear(), 12, 31));
    }

    @Override
    public Ends count(Starts starts, Ground ground) {
        Instant conservative = ground.endOf(lastDay.apply(ground.dayOf(starts.earliest())));
        LocalDate event = ground.dayOf(starts.within());
        Instant extended = relief.apply(ground.endOf(lastDay.apply(event)), reliefLaw, ground);
        return new Ends(conservative, twoWorkingDays ? withTwoWorkingDays(event, extended, ground) : extended);
    }

    private static Instant withTwoWorkingDays(LocalDate event, Instant end, Ground ground) {
        LocalDate second = ground.nextWorkingDay(ground.nextWorkingDay(event));
        if (!ground.endOf(second).isAfter(end)) {
            return end;
        }
        ground.because("The period must include two working days, so it ends with " + Ground.words(second)
                + ", Reg. 1182/71 Art. 3(5).");
        return ground.endOf(second);
    }

    private WholeDays from(UnaryOperator<LocalDate> start) {
        return new WholeDays(day -> lastDay.apply(start.apply(day)), twoWorkingDays, relief, reliefLaw, law);
    }

    private static String inMonths(int months, String article) {
        return (months == 1 ? "1 month" : months + " months") + "; it ends with the day of the same number, or the last"
                + " day of a shorter month, " + article + ".";
    }
}

package org.lagebuch.deadline.count;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * The days on which no period ends under AVG s. 33(2): holidays, and also Good Friday and 24 December, which are
 * working days otherwise.
 */
record AustrianProcedure(Holidays holidays) implements Holidays {
    @Override
    public Optional<String> on(LocalDate day, String region) {
        return holidays.on(day, region).or(() -> further(day));
    }

    @Override
    public String version() {
        return holidays.version();
    }

    private static Optional<String> further(LocalDate day) {
        if (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 24) {
            return Optional.of("24 December, AVG s. 33(2)");
        }
        return day.equals(easter(day.getYear()).minusDays(2))
                ? Optional.of("Good Friday, AVG s. 33(2)")
                : Optional.empty();
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous computus (Nature, 1876). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}

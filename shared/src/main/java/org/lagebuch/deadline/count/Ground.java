package org.lagebuch.deadline.count;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** The ground a count stands on: the clock and the working days of a place, and the reasons so far. */
final class Ground {
    /** No law knows a year without a working day; a calendar that does is broken. */
    private static final int DAYS_OFF_MAX = 366;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Holidays holidays;
    private final Place place;
    private final String region;
    private final SequencedSet<String> reasons = new LinkedHashSet<>();

    Ground(Holidays holidays, Place place, String region) {
        this.holidays = holidays;
        this.place = place;
        this.region = region;
    }

    boolean noWeekendRelief() {
        return place.noWeekendRelief();
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, place.zone());
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(place.zone()).toInstant();
    }

    Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(place.zone()).toInstant();
    }

    /** After the hour the moment falls in, as the clocks of the place strike it. */
    Instant nextFullHour(Instant moment) {
        return moment.atZone(place.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toInstant();
    }

    /** Why the day is no working day. */
    Optional<String> off(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY) {
            return Optional.of("a Saturday");
        }
        return weekday == DayOfWeek.SUNDAY ? Optional.of("a Sunday") : holiday(day);
    }

    LocalDate nextWorkingDay(LocalDate after) {
        return Stream.iterate(after.plusDays(1), day -> day.plusDays(1))
                .limit(DAYS_OFF_MAX)
                .filter(day -> off(day).isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No working day in " + region + " for a year from " + after));
    }

    /** The holidays skipped on the way, both ends exclusive; weekends go without saying. */
    void tellHolidays(LocalDate after, LocalDate before) {
        after.plusDays(1)
                .datesUntil(before)
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .forEach(day -> holiday(day).ifPresent(why -> because(words(day) + " is " + why + ": not counted.")));
    }

    void because(String sentence) {
        reasons.add(sentence);
    }

    List<String> reasons() {
        return List.copyOf(reasons);
    }

    String moment(Instant moment) {
        return words(dayOf(moment)) + " " + TIME.format(moment.atZone(place.zone()));
    }

    /** A day ends at 24:00 of itself, not at 00:00 of the next. */
    String end(Instant moment) {
        LocalDate day = dayOf(moment.minusNanos(1));
        return moment.equals(endOf(day)) ? words(day) + " 24:00" : moment(moment);
    }

    static String words(LocalDate day) {
        return DAY.format(day);
    }

    private Optional<String> holiday(LocalDate day) {
        return holidays.on(day, region).map(name -> "a holiday (" + name + ", " + holidays.version() + ")");
    }
}

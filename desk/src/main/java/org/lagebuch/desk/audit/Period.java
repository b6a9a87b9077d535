package org.lagebuch.desk.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days, both counted in full. */
record Period(LocalDate from, LocalDate to) {
    /** The last quarter of a year, where nothing is said; a date that is none counts as not said. */
    static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate last = day(to, today);
        LocalDate first = day(from, last.minusMonths(3));
        return first.isAfter(last) ? new Period(last, first) : new Period(first, last);
    }

    boolean holds(Instant instant, ZoneId zone) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean isBefore(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate().isBefore(from);
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}

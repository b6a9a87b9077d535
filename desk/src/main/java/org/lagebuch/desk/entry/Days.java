package org.lagebuch.desk.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days a text can mean: one where it is clear, two where day and month can be told apart by nobody, none where no
 * calendar has it. A missing year is the latest in which the day is not ahead.
 */
final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}))?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");

    private Days() {}

    static List<LocalDate> of(String text, LocalDate today) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "today", "heute" -> List.of(today);
            case "yesterday", "gestern" -> List.of(today.minusDays(1));
            case "vorgestern" -> List.of(today.minusDays(2));
            default -> ofNumbers(text, today);
        };
    }

    private static List<LocalDate> ofNumbers(String text, LocalDate today) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) return day(iso.group(1), number(iso.group(2)), number(iso.group(3)), today);
        Matcher dots = DOTS.matcher(text);
        if (dots.matches()) return day(dots.group(3), number(dots.group(2)), number(dots.group(1)), today);
        Matcher slashes = SLASHES.matcher(text);
        if (!slashes.matches()) return List.of();
        int first = number(slashes.group(1));
        int second = number(slashes.group(2));
        List<LocalDate> both = new ArrayList<>(day(slashes.group(3), second, first, today));
        if (first != second) both.addAll(day(slashes.group(3), first, second, today));
        return both;
    }

    /** The day somebody may have meant who typed day and month the wrong way round. */
    static List<LocalDate> swapped(String text, LocalDate today) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) return day(iso.group(1), number(iso.group(3)), number(iso.group(2)), today);
        Matcher dots = DOTS.matcher(text);
        return dots.matches() ? day(dots.group(3), number(dots.group(1)), number(dots.group(2)), today) : List.of();
    }

    private static List<LocalDate> day(@Nullable String year, int month, int day, LocalDate today) {
        try {
            if (year != null) return List.of(LocalDate.of(number(year), month, day));
            // 2000 has every day there is, so only what no year has is refused.
            LocalDate found = LocalDate.of(2000, month, day).withYear(today.getYear());
            return List.of(found.isAfter(today) ? found.minusYears(1) : found);
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

package org.lagebuch.desk.duties;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/** How long until a date, in the unit the law counts in: a limit of 72 hours is never told in days. */
final class Countdown {
    private final Words words;
    private final Instant at;

    /** @param at the moment the duties are told for */
    Countdown(Words words, Instant at) {
        this.words = words;
        this.at = at;
    }

    /** @param unit of the law; empty where it is not known */
    String to(Instant date, String unit) {
        Duration until = Duration.between(at, date);
        String length = length(until.abs(), unit);
        return words.of(until.isNegative() ? "strip.since" : "strip.left", length);
    }

    private String length(Duration length, String unit) {
        return switch (unit) {
            case "hours" -> hours(length);
            case "days", "business-days", "months" ->
                length.toDays() < 1 ? hours(length) : words.of("length.calendar-days", length.toDays());
            default -> words.length(length);
        };
    }

    private String hours(Duration length) {
        int minutes = length.toMinutesPart();
        if (length.toHours() < 1) return words.of("length.minutes", Math.max(1, minutes));
        return minutes == 0
                ? words.of("length.hours", length.toHours())
                : words.of("length.hours-minutes", length.toHours(), minutes);
    }

    /** A date of the API; null where there is none. */
    static @Nullable Instant date(JsonNode date) {
        String text = date.asString("");
        if (text.isEmpty()) return null;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

package org.lagebuch.desk.overview;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** From when until when something can have happened: as wide as it was said, and never a point that nobody named. */
record Span(Instant from, Instant to) {
    /** Empty for what has no place on an axis: a month, a year, a time nobody knows, a range that is open. */
    static Optional<Span> of(JsonNode occurred, ZoneId zone) {
        try {
            return switch (occurred.path("precision").asString("")) {
                case "day" ->
                    Optional.of(day(LocalDate.parse(occurred.path("value").asString("")), zone));
                case "hour", "minute", "second", "millisecond", "microsecond" -> Optional.of(point(occurred, zone));
                case "range" -> between(occurred.path("from"), occurred.path("to"), zone);
                case "bounded" -> between(occurred.path("notBefore"), occurred.path("notAfter"), zone);
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Span> between(JsonNode from, JsonNode to, ZoneId zone) {
        if (text(from).length() < 10 || text(to).length() < 10) return Optional.empty();
        return Optional.of(new Span(point(from, zone).from(), point(to, zone).to()));
    }

    private static Span point(JsonNode time, ZoneId zone) {
        String text = text(time);
        if (text.length() == 10) return day(LocalDate.parse(text), zone);
        Instant at = hasOffset(text)
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text.length() == 13 ? text + ":00" : text)
                        .atZone(named(time, zone))
                        .toInstant();
        return new Span(at, at);
    }

    private static Span day(LocalDate day, ZoneId zone) {
        return new Span(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static ZoneId named(JsonNode time, ZoneId zone) {
        String named = time.path("zone").asString("");
        return named.isEmpty() ? zone : ZoneId.of(named);
    }

    private static String text(JsonNode time) {
        return time.isObject() ? time.path("value").asString("") : time.asString("");
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
    }
}

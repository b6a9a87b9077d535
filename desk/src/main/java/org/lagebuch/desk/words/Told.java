package org.lagebuch.desk.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells the times of facts in the zone of their case; other zones are named beside. */
public final class Told {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Words words;
    private final ZoneId zone;

    public Told(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    public Occurrence occurrence(JsonNode occurred) {
        boolean about = occurred.path("approximate").asBoolean(false);
        try {
            return switch (occurred.path("precision").asString("")) {
                case "year" -> day(Year.parse(value(occurred)).toString(), words.of("time.year-only"), occurred, null);
                case "month" ->
                    day(month(YearMonth.parse(value(occurred))), words.of("time.month-only"), occurred, null);
                case "day" -> ofDay(LocalDate.parse(value(occurred)), occurred);
                case "hour", "minute", "second", "millisecond", "microsecond" -> point(occurred, about);
                case "range" -> between(occurred.path("from"), occurred.path("to"), occurred, "time.range");
                case "bounded" ->
                    between(occurred.path("notBefore"), occurred.path("notAfter"), occurred, "time.bounded");
                case "relative" ->
                    new Occurrence(
                            "",
                            words.of("time.relative", occurred.path("stated").asString("…")),
                            "",
                            about,
                            null,
                            "");
                case "unknown" -> unknown(occurred);
                default -> new Occurrence(words.of("time.none"), "", "", false, null, "");
            };
        } catch (DateTimeException e) {
            return new Occurrence("", occurred.path("value").asString(""), "", about, null, "");
        }
    }

    private Occurrence unknown(JsonNode occurred) {
        String reason = words.value("unknown", occurred.path("reason").asString(""));
        return new Occurrence(words.of("time.unknown"), words.of("time.unknown-short"), reason, false, null, "");
    }

    private Occurrence ofDay(LocalDate day, JsonNode occurred) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return day(day(day), words.of("time.day-only"), occurred, end);
    }

    private Occurrence day(String rail, String text, JsonNode occurred, @Nullable Instant latest) {
        boolean about = occurred.path("approximate").asBoolean(false);
        return new Occurrence(rail, text, stated(occurred), about, latest, "");
    }

    private Occurrence point(JsonNode occurred, boolean about) {
        String precision = occurred.path("precision").asString("");
        LocalDateTime local = local(value(occurred));
        String named = occurred.path("zone").asString("");
        ZonedDateTime time =
                local.atZone(named.isEmpty() ? zone : ZoneId.of(named)).withZoneSameInstant(zone);
        String text = clock(time, precision);
        String tip = named.isEmpty() ? words.of("time.no-zone") : zones(time, named);
        return new Occurrence(
                day(time.toLocalDate()),
                text,
                join(tip, stated(occurred)),
                about,
                time.toInstant(),
                TYPED.format(time));
    }

    private Occurrence between(JsonNode from, JsonNode to, JsonNode occurred, String code) {
        End first = end(from);
        End last = end(to);
        boolean about = occurred.path("approximate").asBoolean(false);
        String text = first == null
                ? words.of("time.not-after", last == null ? "" : last.text(null))
                : last == null
                        ? words.of("time.not-before", first.text(null))
                        : words.of(code, first.text(null), last.text(first));
        End rail = first == null ? last : first;
        return new Occurrence(
                rail == null ? "" : day(rail.day()),
                text,
                stated(occurred),
                about,
                last == null ? null : last.instant(),
                first == null || first.time() == null ? "" : TYPED.format(first.time()));
    }

    /** One end of a range, in the zone of the case. */
    private final class End {
        private final LocalDate day;
        private final @Nullable ZonedDateTime time;

        End(LocalDate day, @Nullable ZonedDateTime time) {
            this.day = day;
            this.time = time;
        }

        LocalDate day() {
            return day;
        }

        @Nullable
        ZonedDateTime time() {
            return time;
        }

        Instant instant() {
            return time == null ? day.plusDays(1).atStartOfDay(zone).toInstant() : time.toInstant();
        }

        /** The day is not said again where it is that of the other end. */
        String text(@Nullable End other) {
            String clock = time == null ? "" : clock(time, "minute");
            boolean again = other != null && other.day.equals(day) && time != null;
            return again ? clock : (shortDay(day) + " " + clock).strip();
        }
    }

    private @Nullable End end(JsonNode end) {
        String text = end.isObject() ? end.path("value").asString("") : end.asString("");
        if (text.isEmpty()) return null;
        if (text.length() == 10) return new End(LocalDate.parse(text), null);
        if (text.length() < 10) return new End(YearMonth.parse(text).atDay(1), null);
        String named = end.path("zone").asString("");
        ZonedDateTime time = hasOffset(text)
                ? OffsetDateTime.parse(text).atZoneSameInstant(zone)
                : local(text).atZone(named.isEmpty() ? zone : ZoneId.of(named)).withZoneSameInstant(zone);
        return new End(time.toLocalDate(), time);
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
    }

    private static LocalDateTime local(String value) {
        return value.length() == 13 ? LocalDateTime.parse(value + ":00") : LocalDateTime.parse(value);
    }

    private String zones(ZonedDateTime time, String named) {
        String here = clock(time, "minute") + " " + zone.getId();
        ZonedDateTime there = time.withZoneSameInstant(ZoneId.of(named));
        String elsewhere = named.equals(zone.getId()) ? "" : clock(there, "minute") + " " + named;
        String utc = clock(time.withZoneSameInstant(ZoneOffset.UTC), "minute") + " UTC";
        return join(join(here, elsewhere), utc);
    }

    private String clock(ZonedDateTime time, String precision) {
        return switch (precision) {
            case "hour" -> words.of("time.hour", time.getHour());
            case "second", "millisecond", "microsecond" ->
                words.styled(null, FormatStyle.MEDIUM).format(time);
            default -> words.styled(null, FormatStyle.SHORT).format(time);
        };
    }

    private String day(LocalDate day) {
        return words.styled(FormatStyle.FULL, null).format(day);
    }

    private String shortDay(LocalDate day) {
        return words.styled(FormatStyle.MEDIUM, null).format(day);
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", words.locale()).format(month);
    }

    private String stated(JsonNode occurred) {
        String stated = occurred.path("stated").asString("");
        return stated.isEmpty() ? "" : words.of("time.stated", stated);
    }

    private static String value(JsonNode occurred) {
        return occurred.path("value").asString("");
    }

    private static String join(String one, String other) {
        if (one.isEmpty()) return other;
        return other.isEmpty() ? one : one + " · " + other;
    }
}

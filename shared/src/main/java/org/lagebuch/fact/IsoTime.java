package org.lagebuch.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An ISO 8601 date or date-time exactly as precise as its text, from a year to a microsecond.
 *
 * @param start the first local moment the text allows
 * @param end the first local moment after it
 * @param offset as written, or absent
 */
public record IsoTime(
        LocalDateTime start,
        LocalDateTime end,
        Occurrence.Precision precision,
        @Nullable ZoneOffset offset) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T(\\d{2})(?::(\\d{2})"
            + "(?::(\\d{2})(?:\\.(\\d{1,6}))?)?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

    /** @throws DateTimeException where the text is not of that form or names a day that never was */
    public static IsoTime parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw new DateTimeException("not an ISO 8601 date or date-time: " + text);
        int micros = form.group(7) == null ? 0 : Integer.parseInt((form.group(7) + "00000").substring(0, 6));
        LocalDateTime start = LocalDateTime.of(
                number(form, 1, 0),
                number(form, 2, 1),
                number(form, 3, 1),
                number(form, 4, 0),
                number(form, 5, 0),
                number(form, 6, 0),
                micros * 1000);
        ZoneOffset offset = form.group(8) == null ? null : ZoneOffset.of(form.group(8));
        Occurrence.Precision precision = precision(form);
        return new IsoTime(start, end(start, precision), precision, offset);
    }

    /**
     * The instants it may stand for. A written offset wins over the zone; where clocks are put back, an hour that
     * happens twice spans both; where they are put forward, an hour that never was is read as the zone rules read it.
     */
    public Span span(ZoneId zone) {
        ZoneRules rules = offset == null ? zone.getRules() : offset.getRules();
        return new Span(earliest(start, rules), latest(end, rules));
    }

    private static Instant earliest(LocalDateTime local, ZoneRules rules) {
        var offsets = rules.getValidOffsets(local);
        return local.toInstant(offsets.isEmpty() ? rules.getOffset(local) : offsets.getFirst());
    }

    private static Instant latest(LocalDateTime local, ZoneRules rules) {
        LocalDateTime last = local.minusNanos(1);
        var offsets = rules.getValidOffsets(last);
        return local.toInstant(offsets.isEmpty() ? rules.getOffset(last) : offsets.getLast());
    }

    private static int number(Matcher form, int group, int absent) {
        return form.group(group) == null ? absent : Integer.parseInt(form.group(group));
    }

    private static Occurrence.Precision precision(Matcher form) {
        if (form.group(7) != null) {
            return form.group(7).length() <= 3 ? Occurrence.Precision.MILLISECOND : Occurrence.Precision.MICROSECOND;
        }
        if (form.group(6) != null) return Occurrence.Precision.SECOND;
        if (form.group(5) != null) return Occurrence.Precision.MINUTE;
        if (form.group(4) != null) return Occurrence.Precision.HOUR;
        if (form.group(3) != null) return Occurrence.Precision.DAY;
        return form.group(2) != null ? Occurrence.Precision.MONTH : Occurrence.Precision.YEAR;
    }

    private static LocalDateTime end(LocalDateTime start, Occurrence.Precision precision) {
        return switch (precision) {
            case YEAR -> start.plusYears(1);
            case MONTH -> start.plusMonths(1);
            case DAY -> start.plusDays(1);
            case HOUR -> start.plusHours(1);
            case MINUTE -> start.plusMinutes(1);
            case SECOND -> start.plusSeconds(1);
            case MILLISECOND -> start.plusNanos(1_000_000);
            case MICROSECOND, RANGE, BOUNDED, RELATIVE, UNKNOWN -> start.plusNanos(1_000);
        };
    }
}

package org.lagebuch.command.casefile.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.IsoTime;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Occurrence.End;
import org.lagebuch.fact.Occurrence.Precision;
import org.lagebuch.fact.Span;

/** What an occurrence of each precision must say, and what it cannot say. */
final class OccurrenceShape {
    private OccurrenceShape() {}

    static List<Problem> problems(Occurrence occurred) {
        List<Problem> problems = new ArrayList<>();
        refuseWhatDoesNotBelong(occurred, problems);
        switch (occurred.precision()) {
            case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND ->
                problems.addAll(point("", occurred));
            case RANGE -> {
                ends(problems, "/from", occurred.from(), "/to", occurred.to());
                if (occurred.from() == null) problems.add(missing("/from", "A range says from when."));
                if (occurred.to() == null) problems.add(missing("/to", "A range says until when."));
            }
            case BOUNDED -> {
                ends(problems, "/notBefore", occurred.notBefore(), "/notAfter", occurred.notAfter());
                if (occurred.notBefore() == null && occurred.notAfter() == null) {
                    problems.add(missing("", "Say not before when, or not after when."));
                }
            }
            case RELATIVE -> {
                if (occurred.relativeTo() == null) problems.add(missing("/relativeTo", "Name the other fact."));
            }
            case UNKNOWN -> {
                if (occurred.reason() == null) problems.add(missing("/reason", "Say why it is unknown."));
            }
        }
        return problems;
    }

    /** One end of a range: a date, a local date-time, one with offset, or a point. */
    static List<Problem> end(String field, @Nullable End end) {
        if (end == null) return List.of();
        if (end.point() != null) return point(field, end.point());
        try {
            IsoTime.parse(String.valueOf(end.iso()));
            return List.of();
        } catch (DateTimeException e) {
            return List.of(impossible(field, e));
        }
    }

    private static void ends(
            List<Problem> problems, String first, @Nullable End from, String second, @Nullable End to) {
        int before = problems.size();
        problems.addAll(end(first, from));
        problems.addAll(end(second, to));
        if (problems.size() > before || from == null || to == null) return;
        Instant earliest = Span.of(between(from, to), ZoneOffset.UTC).earliest();
        Instant latest = Span.of(between(from, to), ZoneOffset.UTC).latest();
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            problems.add(Problem.at(second, Refusal.IMPOSSIBLE_TIME, "It ends before it begins."));
        }
    }

    private static Occurrence between(End from, End to) {
        return new Occurrence(Precision.RANGE, null, null, null, from, to, null, null, null, null, null, false);
    }

    private static List<Problem> point(String field, Occurrence point) {
        if (!point.precision().isPoint()) {
            return List.of(Problem.at(field + "/precision", Refusal.WRONG_PRECISION, "An end is a point."));
        }
        if (point.value() == null) {
            return List.of(missing(field + "/value", "A point has a value."));
        }
        try {
            ZoneId zone =
                    point.zone() == null ? null : Zones.named(point.zone()).orElse(null);
            if (point.zone() != null && zone == null) {
                return List.of(Problem.at(field + "/zone", Refusal.UNKNOWN_ZONE));
            }
            return value(field + "/value", IsoTime.parse(point.value()), point.precision(), zone);
        } catch (DateTimeException e) {
            return List.of(impossible(field + "/value", e));
        }
    }

    private static List<Problem> value(String field, IsoTime time, Precision precision, @Nullable ZoneId zone) {
        if (time.offset() != null) {
            return List.of(Problem.at(field, Refusal.WRONG_PRECISION, "A local time; the offset is the zone."));
        }
        if (time.precision() != precision) return List.of(Problem.at(field, Refusal.WRONG_PRECISION));
        boolean skipped = zone != null
                && precision.compareTo(Precision.HOUR) >= 0
                && zone.getRules().getValidOffsets(time.start()).isEmpty();
        return skipped
                ? List.of(Problem.at(field, Refusal.IMPOSSIBLE_TIME, "Clocks were put forward over it."))
                : List.of();
    }

    private static void refuseWhatDoesNotBelong(Occurrence occurred, List<Problem> problems) {
        Precision precision = occurred.precision();
        refuse(problems, "/value", occurred.value(), precision.isPoint());
        refuse(problems, "/zone", occurred.zone(), precision.isPoint());
        refuse(problems, "/from", occurred.from(), precision == Precision.RANGE);
        refuse(problems, "/to", occurred.to(), precision == Precision.RANGE);
        refuse(problems, "/notBefore", occurred.notBefore(), precision == Precision.BOUNDED);
        refuse(problems, "/notAfter", occurred.notAfter(), precision == Precision.BOUNDED);
        refuse(problems, "/relativeTo", occurred.relativeTo(), precision == Precision.RELATIVE);
        refuse(problems, "/reason", occurred.reason(), precision == Precision.UNKNOWN);
    }

    private static void refuse(List<Problem> problems, String field, @Nullable Object given, boolean belongs) {
        if (given != null && !belongs) {
            problems.add(Problem.at(field, Refusal.WRONG_PRECISION, "This precision does not go with it."));
        }
    }

    private static Problem missing(String field, String detail) {
        return Problem.at(field, Refusal.WRONG_PRECISION, detail);
    }

    private static Problem impossible(String field, DateTimeException e) {
        return Problem.at(field, Refusal.IMPOSSIBLE_TIME, String.valueOf(e.getMessage()));
    }
}

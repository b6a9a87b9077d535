package org.lagebuch.query.asked;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.springframework.http.ResponseEntity;

/** The parameters that reads have in common. */
public final class Asked {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Asked() {}

    public static CaseId caseId(String text) {
        if (!CaseId.isCaseId(text)) throw noCase();
        return new CaseId(text);
    }

    public static Refused noCase() {
        return notFound("case-not-found", "There is no such case, or not yet at that time.", "/caseId");
    }

    public static UUID uuid(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notFound("fact-not-found", "There is no such fact in this case.", "/" + name);
        }
    }

    public static Refused notFound(String problem, String title, String field) {
        return new Refused(List.of(new Problem(problem, 404, title, field, null)));
    }

    public static Refused wrong(String name, String detail) {
        return new Refused(
                List.of(new Problem("wrong-parameter", 400, "A parameter is of the wrong form.", "/" + name, detail)));
    }

    public static @Nullable Long position(String name, @Nullable String text) {
        if (text == null) return null;
        if (!NUMBER.matcher(text).matches()) throw wrong(name, "A position is a number from 0.");
        return Long.parseLong(text);
    }

    public static long number(String name, @Nullable String text, long otherwise, long min, long max) {
        if (text == null) return otherwise;
        boolean fits = NUMBER.matcher(text).matches() && Long.parseLong(text) >= min && Long.parseLong(text) <= max;
        if (!fits) throw wrong(name, "It is a number from " + min + " to " + max + ".");
        return Long.parseLong(text);
    }

    /** The first is meant where none is given. */
    public static String oneOf(String name, @Nullable String text, String... allowed) {
        if (text == null) return allowed[0];
        for (String one : allowed) if (one.equals(text)) return one;
        throw wrong(name, "It is one of " + String.join(", ", allowed) + ".");
    }

    public static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name, "An instant is a date and time with offset, such as 2026-01-31T09:00:00Z.");
        }
    }

    /** A position of the ledger, given as such or as an instant. */
    public static long moment(String name, String text, ToLongFunction<Instant> lastAt) {
        return isPosition(text) ? Long.parseLong(text) : lastAt.applyAsLong(instant(name, text));
    }

    /** Whether a moment is given as a position, and not as an instant. */
    public static boolean isPosition(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** An answer, or that the view is not there yet. */
    public static ResponseEntity<Object> told(Optional<?> answer) {
        return answer.<ResponseEntity<Object>>map(ResponseEntity::ok).orElseGet(Asked::notYet);
    }

    /** The view is not there yet; the caller may ask again. */
    public static ResponseEntity<Object> notYet() {
        return ResponseEntity.accepted().header("Retry-After", "1").body(Map.of("state", "not-yet"));
    }
}

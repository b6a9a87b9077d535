package org.lagebuch.desk.entry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words at the head of a line that tell a time, taken apart but not yet understood.
 *
 * @param day as typed; null where none was
 * @param from hours and minutes as typed; null where only a day was
 * @param to the end of a range
 * @param zone {@code Z}, {@code UTC} or an offset
 * @param rest of the line
 */
record TimeText(
        boolean about,
        @Nullable String day,
        @Nullable String from,
        @Nullable String toDay,
        @Nullable String to,
        @Nullable String zone,
        String rest) {
    private static final String DAY = "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{4})?"
            + "|\\d{1,2}/\\d{1,2}(?:/\\d{4})?|today|heute|yesterday|gestern|vorgestern";
    private static final String CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]m\\b)?";
    private static final Pattern HEAD = Pattern.compile(
            "(?<about>~\\s*|≈\\s*|(?:ca\\.?|about|around|approx\\.?|gegen|etwa)\\s+)?"
                    + "(?:(?<day>" + DAY + ")(?=[\\s,T]|$)[,T]?\\s*)?"
                    + "(?:(?:at|um)\\s+)?"
                    + "(?:(?<from>" + CLOCK + ")"
                    + "(?:\\s*(?:[-–]|to\\b|bis\\b)\\s*(?:(?<today>" + DAY + ")[\\sT]+)?(?<to>" + CLOCK + "))?"
                    + "(?:\\s*uhr\\b)?"
                    + "(?:\\s*(?<zone>Z\\b|UTC(?:[+-]\\d{2}:\\d{2})?|\\+\\d{2}:\\d{2}))?"
                    + "(?=[\\s,;]|$))?[,;]?\\s*(?<rest>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Empty where the line does not begin with a time. */
    static Optional<TimeText> of(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.matches() || (head.group("day") == null && head.group("from") == null)) return Optional.empty();
        return Optional.of(new TimeText(
                head.group("about") != null,
                head.group("day"),
                head.group("from"),
                head.group("today"),
                head.group("to"),
                head.group("zone"),
                head.group("rest")));
    }

    /** What was typed of the time, for whoever must be asked. */
    String words() {
        String days = day == null ? "" : day;
        String times = from == null ? "" : from + (to == null ? "" : "-" + to);
        return (days + " " + times).strip();
    }

    /** The same line with its time said in other words. */
    String with(String time) {
        return ((about ? "~" : "") + time + " " + rest).strip();
    }
}

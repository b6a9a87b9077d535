package org.lagebuch.desk.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * How a deadline was kept.
 *
 * @param verdict {@code late}, {@code open}, {@code met} or {@code decided}
 * @param settledBy the fact that settled it
 */
record Deadline(
        String regime, String stage, String verdict, String stateName, String due, String filed, String settledBy) {
    private static final List<String> ORDER = List.of("late", "open", "decided", "met");
    private static final List<String> SAY_NOTHING = List.of("not-applicable", "not-started", "cannot-tell");

    /** What binds nobody, or has not begun, was neither met nor missed. */
    static List<Deadline> all(JsonNode obligations, Words words, ZoneId zone) {
        return StreamSupport.stream(obligations.spliterator(), false)
                .filter(duty -> !SAY_NOTHING.contains(duty.path("state").asString("")))
                .map(duty -> of(duty, words, zone))
                .sorted(Comparator.comparingInt(deadline -> ORDER.indexOf(deadline.verdict())))
                .toList();
    }

    private static Deadline of(JsonNode duty, Words words, ZoneId zone) {
        String state = duty.path("state").asString("");
        String punctuality = duty.path("punctuality").asString("");
        String name = words.value("duty", state);
        return new Deadline(
                first(duty, "regimeName", "regime"),
                first(duty, "stageName", "stage"),
                verdict(state, punctuality),
                punctuality.isEmpty() ? name : name + ", " + words.value("punctuality", punctuality),
                moment(duty.path("dueStatutory"), words, zone),
                moment(duty.path("filedAt"), words, zone),
                first(duty, "filing", "decision"));
    }

    private static String verdict(String state, String punctuality) {
        return switch (state) {
            case "overdue" -> "late";
            case "fulfilled" -> punctuality.startsWith("late") ? "late" : "met";
            case "decided-not-required", "merged" -> "decided";
            default -> "open";
        };
    }

    private static String moment(JsonNode date, Words words, ZoneId zone) {
        String text = date.asString("");
        if (text.isEmpty()) return "";
        Instant instant = OffsetDateTime.parse(text).toInstant();
        return words.moment(instant, zone);
    }

    private static String first(JsonNode node, String name, String other) {
        String value = node.path(name).asString("");
        return value.isEmpty() ? node.path(other).asString("") : value;
    }
}

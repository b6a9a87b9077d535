package org.lagebuch.desk.story;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * A chip of the strip: one stage of one duty.
 *
 * @param left until the statutory date, or since it
 * @param due the date itself, with its zone
 * @param anchor the fact that started the clock; empty where none did
 */
record Duty(String regime, String stage, String state, String stateName, String left, String due, String anchor) {
    /** What is to be done now; what waits for a fact, is done with or binds nobody would only hide it. */
    private static final Set<String> SHOWN = Set.of("overdue", "due-soon", "running", "no-fixed-deadline");

    /** Empty where the API does not tell duties. */
    static List<Duty> of(Answer answer, Words words, ZoneId zone) {
        if (!answer.isOk()) return List.of();
        Instant at = instant(answer.body().path("at"));
        return StreamSupport.stream(answer.body().path("obligations").spliterator(), false)
                .filter(duty -> SHOWN.contains(state(duty)))
                .map(duty -> of(duty, words, zone, at))
                .toList();
    }

    private static Duty of(JsonNode duty, Words words, ZoneId zone, Instant at) {
        String state = state(duty);
        String due = "";
        String left = "";
        Instant statutory = instant(duty.path("dueStatutory"));
        if (!statutory.equals(Instant.MAX)) {
            due = words.moment(statutory, zone);
            Duration until = Duration.between(at, statutory);
            left = words.of(until.isNegative() ? "strip.since" : "strip.left", words.length(until.abs()));
        }
        return new Duty(
                first(duty, "regimeName", "regime"),
                first(duty, "stageName", "stage"),
                state,
                words.value("duty", state),
                left,
                due,
                duty.path("anchor").asString(""));
    }

    private static String state(JsonNode duty) {
        return duty.path("state").asString("");
    }

    private static String first(JsonNode node, String name, String other) {
        String value = node.path(name).asString("");
        return value.isEmpty() ? node.path(other).asString("") : value;
    }

    private static Instant instant(JsonNode date) {
        String text = date.asString("");
        if (text.isEmpty()) return Instant.MAX;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }
}

package org.lagebuch.desk.statements;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * Something told outside that no longer stands as it was told.
 *
 * @param told the claim in the words it was told in
 * @param now in the words of today; empty where they are the same
 * @param cause what happened to it, and when
 * @param duties regimes and stages that rest on it
 */
record AlarmRow(
        boolean open,
        boolean minor,
        StatementRow statement,
        String claimId,
        String told,
        String now,
        String cause,
        String causeId,
        String answeredBy,
        String duties) {
    /** The open ones first, and of those the ones that change what is claimed. */
    static List<AlarmRow> all(JsonNode alarms, Words words, ZoneId zone) {
        return StreamSupport.stream(alarms.spliterator(), false)
                .map(alarm -> of(alarm, words, zone))
                .sorted(Comparator.comparing((AlarmRow alarm) -> !alarm.open()).thenComparing(AlarmRow::minor))
                .toList();
    }

    private static AlarmRow of(JsonNode alarm, Words words, ZoneId zone) {
        JsonNode cause = alarm.path("cause");
        String told = alarm.path("claim").path("summary").asString("");
        String now = alarm.path("now").asString("");
        return new AlarmRow(
                alarm.path("state").asString("").equals("open"),
                cause.path("minor").asBoolean(false),
                StatementRow.of(alarm.path("statement"), words, zone),
                alarm.path("claim").path("factId").asString(""),
                told,
                now.equals(told) ? "" : now,
                words.of(
                        "alarm.cause",
                        words.value("effect", cause.path("effect").asString("")),
                        StatementRow.moment(cause.path("recordedAt"), words, zone),
                        words.value("reason", cause.path("reason").asString(""))),
                cause.path("factId").asString(""),
                alarm.path("answeredBy").asString(""),
                String.join(
                        ", ",
                        StreamSupport.stream(alarm.path("duties").spliterator(), false)
                                .map(duty -> duty.path("regime").asString("") + " "
                                        + duty.path("stage").asString(""))
                                .toList()));
    }
}

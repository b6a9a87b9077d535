package org.lagebuch.desk.statements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * Something told outside.
 *
 * @param recorded when it was written down, with its zone
 * @param touched how many of its claims were touched since
 */
record StatementRow(
        String factId, String kindName, String to, String summary, String recorded, int claims, long touched) {
    static List<StatementRow> all(JsonNode statements, Words words, ZoneId zone) {
        return StreamSupport.stream(statements.spliterator(), false)
                .map(statement -> of(statement, words, zone))
                .toList();
    }

    static StatementRow of(JsonNode told, Words words, ZoneId zone) {
        JsonNode claims = told.path("claims");
        return new StatementRow(
                told.path("factId").asString(""),
                words.value("kind", told.path("kind").asString("")),
                told.path("to").asString(""),
                told.path("summary").asString(""),
                moment(told.path("recordedAt"), words, zone),
                claims.size(),
                StreamSupport.stream(claims.spliterator(), false)
                        .filter(claim -> !claim.path("now").asString("standing").equals("standing"))
                        .count());
    }

    static String moment(JsonNode instant, Words words, ZoneId zone) {
        String text = instant.asString("");
        return text.isEmpty() ? "" : words.moment(Instant.parse(text), zone);
    }
}

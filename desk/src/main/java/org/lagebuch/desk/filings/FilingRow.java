package org.lagebuch.desk.filings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * A report that was filed.
 *
 * @param hash of its text, in hexadecimal
 * @param composed whether its text is kept here
 */
record FilingRow(
        String factId,
        String regime,
        String stage,
        String recipient,
        String channel,
        String recorded,
        String receipt,
        String hash,
        boolean composed) {
    static List<FilingRow> all(JsonNode filings, Words words, ZoneId zone) {
        return StreamSupport.stream(filings.spliterator(), false)
                .map(filing -> of(filing, words, zone))
                .toList();
    }

    private static FilingRow of(JsonNode told, Words words, ZoneId zone) {
        String recorded = told.path("recordedAt").asString("");
        return new FilingRow(
                told.path("factId").asString(""),
                first(told, "regimeName", "regime"),
                first(told, "stageName", "stage"),
                told.path("recipient").asString(""),
                told.path("channel").asString(""),
                recorded.isEmpty() ? "" : words.moment(Instant.parse(recorded), zone),
                told.path("receipt").asString(""),
                told.path("contentHash").asString(""),
                told.path("composedHere").asBoolean(false));
    }

    private static String first(JsonNode node, String name, String other) {
        String value = node.path(name).asString("");
        return value.isEmpty() ? node.path(other).asString("") : value;
    }
}

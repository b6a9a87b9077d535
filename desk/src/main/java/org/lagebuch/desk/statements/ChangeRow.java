package org.lagebuch.desk.statements;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * One claim of two statements, side by side.
 *
 * @param kind what became of it: the name of the message that says so
 * @param before as the earlier one tells it; empty where it does not
 * @param after as the later one tells it; empty where it does not
 * @param cause the fact that brought the change; empty where none did
 */
record ChangeRow(String kind, String before, String after, String cause) {
    /** The names of the API with those of the page; what differs stands before what does not. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("changed", "changed"),
            Map.entry("withdrawn", "withdrawn"),
            Map.entry("added", "added"),
            Map.entry("notRepeated", "not-repeated"),
            Map.entry("kept", "kept"));

    static List<ChangeRow> all(JsonNode difference, Words words) {
        return KINDS.stream()
                .flatMap(kind -> StreamSupport.stream(
                                difference.path(kind.getKey()).spliterator(), false)
                        .map(change -> of(kind.getValue(), change, words)))
                .toList();
    }

    private static ChangeRow of(String kind, JsonNode change, Words words) {
        String claim = claim(change, words);
        String before = switch (kind) {
            case "added" -> "";
            case "changed" -> claim(change.path("before"), words);
            default -> claim;
        };
        String after = kind.equals("withdrawn") || kind.equals("not-repeated") ? "" : claim;
        return new ChangeRow(kind, before, after, change.path("cause").asString(""));
    }

    private static String claim(JsonNode claim, Words words) {
        String summary = claim.path("summary").asString("");
        String said = summary.isEmpty() ? claim.path("factId").asString("") : summary;
        if (claim.path("negated").asBoolean(false)) said = words.of("entry.negated") + ": " + said;
        String assertion = words.value("assertion", claim.path("assertion").asString(""));
        return assertion.isEmpty() ? said : said + " (" + assertion + ")";
    }
}

package org.lagebuch.desk.statements;

import java.util.List;
import java.util.Set;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * A fact that a statement may tell.
 *
 * @param reservation the words that must travel with it
 */
record ClaimOption(String factId, String kindName, String summary, String reservation) {
    private static final Set<String> NO_CLAIMS = Set.of("case-opened", "statement-published", "notification-submitted");

    static List<ClaimOption> all(JsonNode entries, Words words) {
        return entries.valueStream()
                .filter(entry -> !NO_CLAIMS.contains(entry.path("kind").asString("")))
                .filter(entry -> !entry.has("retracted")
                        && !entry.path("summary").asString("").isBlank())
                .map(entry -> new ClaimOption(
                        entry.path("factId").asString(""),
                        words.value("kind", entry.path("kind").asString("")),
                        entry.path("summary").asString(""),
                        entry.path("reservation").asString("")))
                .toList();
    }
}

package org.lagebuch.command.imports;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record that puts an earlier one right becomes a correction, where it names the one it means. */
final class HistoryCorrection {
    private HistoryCorrection() {}

    /** The id of the one record that a record of kind correction names, or none. */
    static @Nullable String target(JsonNode record) {
        if (!record.path("kind").asString("").equals("correction")) return null;
        JsonNode named = record.has("corrects") ? record.path("corrects") : record.path("supersedes");
        JsonNode one = named.isArray() && named.size() == 1 ? named.get(0) : named;
        return one.isString() ? one.stringValue() : null;
    }

    /**
     * The earlier fact with the words, the certainty and the numbers of the record that corrects it.
     *
     * @param earlier as the API tells it
     * @param correcting the record as an annotation
     */
    static ObjectNode corrected(ObjectNode earlier, ObjectNode correcting) {
        ObjectNode replacement = earlier.deepCopy();
        for (String name : new String[] {"summary", "assertion", "negated", "quantities"}) {
            if (correcting.has(name)) replacement.set(name, correcting.get(name));
        }
        ObjectNode correction = correcting.deepCopy();
        correction.remove("links");
        correction.put("kind", "fact-corrected");
        correction
                .withObject("/details")
                .put("of", earlier.path("factId").asString(""))
                .put("reason", "other")
                .set("fact", replacement);
        return correction;
    }
}

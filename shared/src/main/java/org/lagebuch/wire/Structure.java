package org.lagebuch.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What of a fact is structure, and so part of the head that is always disclosed: ids, kind, times without their words. */
final class Structure {
    private static final List<String> TOP = List.of("factId", "kind", "learnedAt", "assertedAt", "capturedAt");
    private static final Map<String, List<String>> OF_DETAILS = Map.of(
            "case-opened", List.of("kind", "zone"),
            "fact-corrected", List.of("of", "reason"),
            "fact-retracted", List.of("of", "reason"),
            "fact-disputed", List.of("of"));

    private Structure() {}

    /** Moves the structure of a fact out of its body into a head. */
    static void lift(ObjectNode body, ObjectNode head) {
        String kind = body.path("kind").asString("");
        for (String name : TOP) move(body, head, name);
        if (body.get("occurred") instanceof ObjectNode occurred) liftOccurrence(body, head, occurred);
        if (!(body.get("details") instanceof ObjectNode details)) return;
        ObjectNode structure = JsonNodeFactory.instance.objectNode();
        for (String name : OF_DETAILS.getOrDefault(kind, List.of())) move(details, structure, name);
        if (details.get("fact") instanceof ObjectNode replacement) {
            ObjectNode itsHead = JsonNodeFactory.instance.objectNode();
            lift(replacement, itsHead);
            structure.set("fact", itsHead);
        }
        if (!structure.isEmpty()) head.set("details", structure);
    }

    /** Puts head and body together again; the head wins nothing, for no name stands in both but containers. */
    static ObjectNode join(ObjectNode head, @Nullable ObjectNode body) {
        ObjectNode joined = head.deepCopy();
        if (body != null) merge(joined, body);
        return joined;
    }

    /** Words without which a fact cannot be told at all, where its body is gone. */
    static void standIn(ObjectNode fact, Kind kind) {
        fact.put("summary", EventText.WITHHELD);
        if (kind == Kind.CASE_OPENED) fact.withObject("/details").put("title", EventText.WITHHELD);
        if (kind == Kind.FACT_CORRECTED) fact.withObject("/details/fact").put("summary", EventText.WITHHELD);
    }

    private static void liftOccurrence(ObjectNode body, ObjectNode head, ObjectNode occurred) {
        ObjectNode times = occurred.deepCopy();
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        move(times, words, "stated");
        for (String end : List.of("from", "to", "notBefore", "notAfter")) {
            if (times.get(end) instanceof ObjectNode point && point.has("stated")) {
                ObjectNode itsWords = JsonNodeFactory.instance.objectNode();
                move(point, itsWords, "stated");
                words.set(end, itsWords);
            }
        }
        head.set("occurred", times);
        if (words.isEmpty()) body.remove("occurred");
        else body.set("occurred", words);
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        for (Map.Entry<String, JsonNode> property : from.properties()) {
            if (into.get(property.getKey()) instanceof ObjectNode both
                    && property.getValue() instanceof ObjectNode more) {
                merge(both, more);
            } else {
                into.set(property.getKey(), property.getValue());
            }
        }
    }

    private static void move(ObjectNode from, ObjectNode to, String name) {
        JsonNode value = from.remove(name);
        if (value != null) to.set(name, value);
    }
}

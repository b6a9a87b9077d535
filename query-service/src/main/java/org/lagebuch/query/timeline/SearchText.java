package org.lagebuch.query.timeline;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lagebuch.fact.Fact;
import org.lagebuch.wire.FactText;
import tools.jackson.databind.JsonNode;

/** Every word of a fact, lower case, for a search that reads nothing else. The names of persons are not among them. */
final class SearchText {
    private static final Set<String> NO_WORDS =
            Set.of("factId", "occurred", "learnedAt", "assertedAt", "capturedAt", "target", "claims", "rel");

    private SearchText() {}

    static String of(Fact fact) {
        StringBuilder words = new StringBuilder();
        collect(FactText.tree(fact), words);
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static void collect(JsonNode tree, StringBuilder words) {
        if (tree.isString()) {
            words.append(tree.stringValue()).append('\n');
            return;
        }
        if (tree.isArray()) tree.forEach(child -> collect(child, words));
        for (Map.Entry<String, JsonNode> property : tree.properties()) {
            if (!NO_WORDS.contains(property.getKey())) collect(property.getValue(), words);
        }
    }
}

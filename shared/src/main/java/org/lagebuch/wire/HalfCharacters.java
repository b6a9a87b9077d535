package org.lagebuch.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds text that JSON can spell and UTF-8 cannot: one surrogate without the other. It would be stored as a question
 * mark, and so as something that nobody said (RFC 7493 section 2.1 forbids it too).
 */
final class HalfCharacters {
    private HalfCharacters() {}

    /** The pointer of the first value that holds one, or nothing. */
    static @Nullable String pointerIn(JsonNode tree) {
        return switch (tree) {
            case ArrayNode array -> {
                String found = null;
                for (int i = 0; found == null && i < array.size(); i++) found = below("/" + i, array.get(i));
                yield found;
            }
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> property : object.properties()) {
                    if (isIn(property.getKey())) yield "";
                    String found = below("/" + Unreadable.escaped(property.getKey()), property.getValue());
                    if (found != null) yield found;
                }
                yield null;
            }
            default -> tree.isString() && isIn(tree.stringValue()) ? "" : null;
        };
    }

    private static @Nullable String below(String prefix, JsonNode tree) {
        String found = pointerIn(tree);
        return found == null ? null : prefix + found;
    }

    private static boolean isIn(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}

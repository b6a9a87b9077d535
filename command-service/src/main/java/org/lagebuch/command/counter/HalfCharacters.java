package org.lagebuch.command.counter;

import org.lagebuch.command.casefile.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON can spell half of a UTF-16 pair, UTF-8 cannot: such a text would be kept as another one than was handed in, and
 * so is not taken.
 */
final class HalfCharacters {
    private static final String DETAIL = "Half of a character that takes two.";

    private HalfCharacters() {}

    static void refuse(JsonNode tree, String pointer) {
        if (tree.isString() && isHalf(tree.stringValue())) throw refused(pointer);
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (isHalf(property.getKey())) throw refused(pointer);
                refuse(property.getValue(), pointer + "/" + property.getKey());
            });
        }
        if (tree.isArray()) {
            for (int index = 0; index < tree.size(); index++) refuse(tree.get(index), pointer + "/" + index);
        }
    }

    private static RuntimeException refused(String pointer) {
        return Wording.refused(pointer, Refusal.NOT_JSON, DETAIL);
    }

    private static boolean isHalf(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}

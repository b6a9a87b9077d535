package org.lagebuch.command.counter;

import java.util.Set;
import org.lagebuch.wire.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The local numbers that stand for natural persons are given by the ledger, and so by no client. */
final class PersonNumbers {
    private static final String PERSON = "person";
    /** Free values, which hold no parties. */
    private static final Set<String> FREE = Set.of("original", "policies", "fields", "document");

    private PersonNumbers() {}

    /** @throws Unreadable at the first number that a client gives */
    static void refuse(JsonNode tree, String pointer) {
        if (tree instanceof ObjectNode object) {
            if (object.path(PERSON).isNumber()) {
                throw new Unreadable(
                        Unreadable.Why.UNKNOWN_PROPERTY,
                        pointer + "/" + PERSON,
                        "the ledger numbers persons by itself");
            }
            object.properties().forEach(property -> {
                if (!FREE.contains(property.getKey())) {
                    refuse(property.getValue(), pointer + "/" + property.getKey());
                }
            });
        }
        if (tree.isArray()) {
            for (int index = 0; index < tree.size(); index++) refuse(tree.get(index), pointer + "/" + index);
        }
    }
}

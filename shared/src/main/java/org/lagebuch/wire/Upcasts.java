package org.lagebuch.wire;

import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the text of an older version up to the one written today, one version at a time. Stored bytes are never
 * rewritten; commitments cover them.
 */
final class Upcasts {
    /** From {@code type:version} to the text of the next version. */
    private static final Map<String, UnaryOperator<ObjectNode>> STEPS =
            // The second version has room for the party, the text and the claims of a filing; the first had none of
            // them.
            Map.of("lagebuch.NotificationSubmitted:1", UnaryOperator.identity());

    private Upcasts() {}

    /** Answers {@code {type, v, by, role?, fact}} of the newest version. */
    static ObjectNode raise(ObjectNode head, @Nullable ObjectNode body) {
        return raise(head, body, STEPS, Upcasts::newest);
    }

    static ObjectNode raise(
            ObjectNode head,
            @Nullable ObjectNode body,
            Map<String, UnaryOperator<ObjectNode>> steps,
            ToIntFunction<String> newestOf) {
        ObjectNode fact = Structure.join(head, body);
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        for (String name : new String[] {"type", "v", "by", "role"}) {
            JsonNode value = fact.remove(name);
            if (value != null) top.set(name, value);
        }
        String type = top.path("type").asString("");
        int version = top.path("v").isInt() ? top.path("v").intValue() : 0;
        int newest = newestOf.applyAsInt(type);
        if (version < 1) throw unknown(type, version);
        for (; version < newest; version++) {
            UnaryOperator<ObjectNode> step = steps.get(type + ":" + version);
            if (step == null) throw unknown(type, version);
            fact = step.apply(fact);
        }
        if (version > newest) throw unknown(type, version);
        top.put("v", version);
        top.set("fact", fact);
        return top;
    }

    private static int newest(String type) {
        return Kind.ofType(type)
                .map(Kind::version)
                .orElseThrow(() -> new Unreadable(Unreadable.Why.UNKNOWN_KIND, "/type", "unknown type " + type));
    }

    private static Unreadable unknown(String type, int version) {
        return new Unreadable(
                Unreadable.Why.UNKNOWN_VERSION, "/v", "version " + version + " of " + type + " is not known here");
    }
}

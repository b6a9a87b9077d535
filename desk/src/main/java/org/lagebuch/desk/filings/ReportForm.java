package org.lagebuch.desk.filings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lagebuch.desk.entry.When;
import org.lagebuch.desk.record.FactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as it was typed.
 *
 * @param typed by the names of the form: {@code value.}, {@code fill.} and {@code reason.} before the id of a content
 */
record ReportForm(Map<String, String> typed) {
    private static final Set<String> SAYS_NOTHING = Set.of("missing", "not-needed");
    private static final List<String> TOP =
            List.of("factId", "regime", "stage", "party", "recipient", "channel", "note");

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** The label of a field that has words, though it is said to have none. */
    Optional<String> contradiction(JsonNode draft) {
        for (JsonNode field : draft.path("fields")) {
            String content = field.path("content").asString("");
            if (!text("value." + content).isEmpty() && SAYS_NOTHING.contains(text("fill." + content))) {
                return Optional.of(field.path("label").asString(content));
            }
        }
        return Optional.empty();
    }

    /**
     * As the API takes it.
     *
     * @param draft which fields there are, and which facts fill them
     * @param when it was sent
     */
    ObjectNode filing(JsonNode draft, When when) {
        ObjectNode filing = JsonNodeFactory.instance.objectNode();
        TOP.forEach(name -> put(filing, name, text(name)));
        filing.set("occurred", FactJson.occurred(when));
        ObjectNode fields = filing.putObject("fields");
        for (JsonNode field : draft.path("fields")) {
            String content = field.path("content").asString("");
            ObjectNode told = fields.putObject(content).put("fill", text("fill." + content));
            put(told, "value", text("value." + content));
            put(told, "reason", text("reason." + content));
            if (!text("value." + content).isEmpty()) told.set("facts", field.path("facts"));
        }
        return filing;
    }

    private static void put(ObjectNode to, String name, String text) {
        if (!text.isEmpty()) to.put(name, text);
    }
}

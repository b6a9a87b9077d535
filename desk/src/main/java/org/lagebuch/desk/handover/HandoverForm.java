package org.lagebuch.desk.handover;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the form sends.
 *
 * @param points one a line
 * @param factId made with the page, so that sending it twice hands over once
 */
record HandoverForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String points,
        @Nullable String factId) {
    ObjectNode fact(String summary) {
        ObjectNode fact = JsonNodeFactory.instance.objectNode();
        if (factId != null && !factId.isBlank()) fact.put("factId", factId);
        fact.put("kind", "shift-handed-over").put("summary", summary);
        ObjectNode details = fact.putObject("details");
        person(details, "from", from);
        person(details, "to", to);
        text(points)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(details.withArray("/openPoints")::add);
        return fact;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static void person(ObjectNode details, String name, @Nullable String person) {
        if (!text(person).isEmpty()) {
            details.putObject(name).put("type", "person").put("name", text(person));
        }
    }
}

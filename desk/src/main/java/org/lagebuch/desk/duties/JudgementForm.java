package org.lagebuch.desk.duties;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the forms of the duties page send.
 *
 * @param value {@code yes}, {@code no}, {@code unknown}, or empty where {@code other} says it
 * @param other an answer that is none of them
 * @param at as in the quick entry
 */
record JudgementForm(
        @Nullable String question,
        @Nullable String value,
        @Nullable String other,
        @Nullable String regime,
        @Nullable String stage,
        @Nullable String at,
        @Nullable String reasons,
        @Nullable String ground,
        @Nullable String approver) {
    @Override
    public String at() {
        return at == null ? "" : at.strip();
    }

    ObjectNode assessment() {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        put(details, "question", question);
        switch (value == null ? "" : value) {
            case "yes" -> details.put("value", true);
            case "no" -> details.put("value", false);
            case "unknown" -> details.put("value", "unknown");
            default -> put(details, "value", other);
        }
        put(details, "reasons", reasons);
        person(details);
        return fact("assessment", reasons, details);
    }

    /** @param moment since when, as the API takes it */
    ObjectNode awareness(String moment) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        put(details, "regime", regime);
        details.put("at", moment);
        put(details, "reasons", reasons);
        return fact("awareness-established", reasons, details);
    }

    ObjectNode decision() {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        put(details, "regime", regime);
        put(details, "stage", stage);
        details.put("decision", "not-required");
        put(details, "ground", ground);
        person(details);
        return fact("obligation-decided", ground, details);
    }

    private void person(ObjectNode details) {
        if (approver == null || approver.isBlank()) return;
        details.putObject("approver").put("type", "person").put("name", approver.strip());
    }

    private static ObjectNode fact(String kind, @Nullable String summary, ObjectNode details) {
        ObjectNode fact = JsonNodeFactory.instance.objectNode().put("kind", kind);
        put(fact, "summary", summary);
        fact.set("details", details);
        return fact;
    }

    private static void put(ObjectNode to, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) to.put(name, text.strip());
    }
}

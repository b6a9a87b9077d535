package org.lagebuch.query.filings;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a field of a filing says, with how sure it is of it. */
final class Answered {
    private Answered() {}

    static String of(JsonNode field) {
        String value = field.path("value").asString(null);
        String sure = mark(field.path("fill").asString(""));
        String reason = field.path("reason").asString(null);
        String said = value == null ? sure : sure.isEmpty() ? value : value + " (" + sure + ")";
        return said + (isText(reason) ? (said.isEmpty() ? "" : ". ") + "Reason: " + reason : "");
    }

    private static boolean isText(@Nullable String reason) {
        return reason != null && !reason.isBlank();
    }

    private static String mark(String fill) {
        return switch (fill) {
            case "estimate" -> "preliminary";
            case "unknown-stated" -> "not known yet";
            case "missing" -> "not stated";
            case "not-needed" -> "not required";
            default -> "";
        };
    }
}

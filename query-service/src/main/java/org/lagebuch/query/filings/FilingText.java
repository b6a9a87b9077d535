package org.lagebuch.query.filings;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A filing as plain text, for portals and letters that take no other. */
final class FilingText {
    private final Filed filed;
    private final JsonNode document;
    private final StringBuilder text = new StringBuilder();

    FilingText(Filed filed) {
        this.filed = filed;
        this.document = filed.document().orElseThrow();
    }

    String text() {
        line(document.at("/regime/name").asString("") + " — "
                + document.at("/stage/name").asString(""));
        line(document.at("/regime/law").asString(""));
        text.append('\n');
        named("On behalf of", document.path("party").asString(null));
        named("To", document.path("recipient").asString(null));
        named("By", document.path("channel").asString(null));
        named("Submitted", filed.submittedAt());
        named("Receipt", filed.receipt());
        for (JsonNode field : document.path("fields")) field(field);
        text.append('\n');
        named("Filing", document.path("factId").asString(null));
        named("Rule pack", document.path("pack").asString(null));
        named("SHA-256 of the filed JSON", filed.what().contentHash());
        return text.toString();
    }

    private void field(JsonNode field) {
        String article = field.path("article").asString(null);
        text.append('\n');
        line(field.path("label").asString("") + (article == null ? "" : " [" + article + "]"));
        line(Answered.of(field));
    }

    private void named(String name, @Nullable String value) {
        if (value != null) line(name + ": " + value);
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}

package org.lagebuch.desk.record;

import java.time.ZoneId;
import org.lagebuch.desk.words.Occurrence;
import org.lagebuch.desk.words.Told;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact as it stands before it is changed.
 *
 * @param fact its last wording, as the API takes it
 * @param withheld whether names are missing in it, so that a correction would lose them
 */
record Standing(ObjectNode fact, boolean withheld, ZoneId zone) {
    static Standing of(JsonNode told, ZoneId zone) {
        JsonNode versions = told.path("versions");
        JsonNode last = versions.path(versions.size() - 1).path("fact");
        ObjectNode fact = last.isObject() ? (ObjectNode) last.deepCopy() : ((ObjectNode) told).objectNode();
        return new Standing(fact, told.path("withheld").asBoolean(false), zone);
    }

    String summary() {
        return fact.path("summary").asString("");
    }

    String kind() {
        return fact.path("kind").asString("");
    }

    /** The time as it would be typed, where it can be; else as it is told. */
    String time(Words words) {
        Occurrence when = new Told(words, zone).occurrence(fact.path("occurred"));
        return (when.about() ? "~" : "") + (when.typed().isEmpty() ? when.text() : when.typed());
    }

    ObjectNode replaced(ChangeForm form) {
        ObjectNode replaced = fact.deepCopy();
        if (form.summary() != null) replaced.put("summary", form.summary().strip());
        String kind = form.kind();
        if (kind != null && !kind.isBlank() && !kind.equals(kind())) {
            replaced.put("kind", kind);
            // What one kind says beside its summary means nothing to another.
            replaced.remove("details");
        }
        return replaced;
    }
}

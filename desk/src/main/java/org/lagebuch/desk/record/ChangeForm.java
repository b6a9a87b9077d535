package org.lagebuch.desk.record;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the forms of correction and retraction send.
 *
 * @param time as in the quick entry
 * @param timeBefore what stood there; left as it was, the time stays, whatever its precision
 * @param factId of the correction itself, so that sending it twice corrects once
 */
record ChangeForm(
        @Nullable String summary,
        @Nullable String time,
        @Nullable String timeBefore,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String factId) {
    ObjectNode change() {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        if (factId != null && !factId.isBlank()) change.put("factId", factId);
        change.put("reason", reason == null ? "other" : reason);
        if (note != null && !note.isBlank()) change.put("note", note.strip());
        return change;
    }

    /** The words of a changed time; empty where it stays. */
    String newTime() {
        String said = time == null ? "" : time.strip();
        return said.equals(timeBefore == null ? "" : timeBefore.strip()) ? "" : said;
    }
}

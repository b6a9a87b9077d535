package org.lagebuch.desk.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * Every correction and retraction of a case, in the order of recording.
 *
 * @param complete whether all of them were read; very many are cut, and the page says so
 */
record Changes(List<Change> all, boolean complete) {
    private static final int PAGES_MAX = 20;
    private static final String LIMIT = "500";

    /**
     * @param retraction or else a correction
     * @param reason with the explanation, where one was given
     */
    record Change(String factId, String summary, boolean retraction, String recorded, String by, String reason) {}

    static Changes of(Api api, String path, Words words, ZoneId zone) {
        List<Change> found = new ArrayList<>();
        @Nullable String cursor = null;
        for (int page = 0; page < PAGES_MAX; page++) {
            JsonNode told = api.get(Query.of(path + "/timeline")
                            .with("changed", "true")
                            .with("order", "recorded")
                            .with("limit", LIMIT)
                            .with("cursor", cursor))
                    .orRefuse();
            told.path("entries").forEach(entry -> collect(entry, found, words, zone));
            cursor = told.path("next").asString(null);
            if (cursor == null) return new Changes(List.copyOf(found), true);
        }
        return new Changes(List.copyOf(found), false);
    }

    private static void collect(JsonNode entry, List<Change> found, Words words, ZoneId zone) {
        JsonNode versions = entry.path("versions");
        for (int index = 1; index < versions.size(); index++) {
            found.add(change(entry, versions.get(index), false, words, zone));
        }
        if (entry.has("retracted")) found.add(change(entry, entry.path("retracted"), true, words, zone));
    }

    private static Change change(JsonNode entry, JsonNode word, boolean retraction, Words words, ZoneId zone) {
        String note = word.path("note").asString("");
        String reason = words.value("reason", word.path("reason").asString(""));
        return new Change(
                entry.path("factId").asString(""),
                entry.path("summary").asString(""),
                retraction,
                words.moment(Instant.parse(word.path("recordedAt").asString("")), zone),
                word.path("recordedBy").asString(""),
                note.isEmpty() ? reason : reason + " (" + note + ")");
    }
}

package org.lagebuch.desk.filings;

import java.util.HashMap;
import java.util.Map;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.filings.ReportField.Source;
import tools.jackson.databind.JsonNode;

/** The words of facts, each looked up once. */
final class Sources {
    /** A form that rests on more facts than that names the rest by their ids. */
    private static final int LOOKED_UP_MAX = 60;

    private final Api api;
    private final String path;
    private final Map<String, Source> known = new HashMap<>();

    /** @param path of the case at the API */
    Sources(Api api, String path) {
        this.api = api;
        this.path = path;
    }

    Source of(String factId) {
        Source before = known.get(factId);
        if (before != null) return before;
        Source source = new Source(factId, known.size() < LOOKED_UP_MAX ? lookUp(factId) : factId);
        known.put(factId, source);
        return source;
    }

    private String lookUp(String factId) {
        JsonNode versions =
                api.get(Query.of(path + "/facts/" + Query.step(factId))).body().path("versions");
        String summary =
                versions.path(versions.size() - 1).path("fact").path("summary").asString("");
        return summary.isEmpty() ? factId : summary;
    }
}

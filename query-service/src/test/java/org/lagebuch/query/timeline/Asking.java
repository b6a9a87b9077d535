package org.lagebuch.query.timeline;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import tools.jackson.databind.JsonNode;

/** Asks about one case in few words. */
final class Asking {
    private final TimelineEndpoint endpoint;
    private final String caseId;

    Asking(TimelineEndpoint endpoint, CaseId caseId) {
        this.endpoint = endpoint;
        this.caseId = caseId.hex();
    }

    JsonNode timeline() throws InterruptedException {
        return timeline(null, null, null, 500);
    }

    JsonNode timeline(@Nullable String asOf, @Nullable String knownAt, @Nullable String cursor, int limit)
            throws InterruptedException {
        return body(
                endpoint.timeline(caseId, asOf, knownAt, null, null, null, null, Integer.toString(limit), cursor, null)
                        .getBody());
    }

    JsonNode timeline(
            @Nullable String asOf,
            @Nullable String order,
            @Nullable List<String> kinds,
            @Nullable String text,
            @Nullable String cursor,
            int limit)
            throws InterruptedException {
        return body(
                endpoint.timeline(caseId, asOf, null, order, kinds, text, null, Integer.toString(limit), cursor, null)
                        .getBody());
    }

    /** What was corrected or taken back, in the order of recording. */
    JsonNode changed(@Nullable String asOf) throws InterruptedException {
        return body(endpoint.timeline(caseId, asOf, null, "recorded", null, null, "true", null, null, null)
                .getBody());
    }

    JsonNode header(@Nullable String asOf) throws InterruptedException {
        return header(asOf, null);
    }

    JsonNode header(@Nullable String asOf, @Nullable String knownAt) throws InterruptedException {
        return body(endpoint.header(caseId, asOf, knownAt, null).getBody());
    }

    JsonNode fact(String factId) throws InterruptedException {
        return body(endpoint.fact(caseId, factId, null).getBody());
    }

    static List<String> summaries(JsonNode page) {
        return each(page, "summary");
    }

    /** A property of every entry, empty where it has none. */
    static List<String> each(JsonNode page, String property) {
        return StreamSupport.stream(page.get("entries").spliterator(), false)
                .map(entry -> entry.path(property).asString(""))
                .toList();
    }

    private static JsonNode body(@Nullable Object body) {
        return (JsonNode) Objects.requireNonNull(body);
    }
}

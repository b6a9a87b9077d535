package org.lagebuch.desk.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import tools.jackson.databind.JsonNode;

/**
 * The cases with their last activity in a period.
 *
 * @param complete whether all were looked at; a very long list is cut, and the page says so
 */
record Caseload(List<JsonNode> cases, boolean complete) {
    private static final int PAGES_MAX = 10;
    private static final int SIZE = 200;

    /** The API tells the liveliest first, so what comes after the first case before the period is before it too. */
    static Caseload of(Api api, Period period, ZoneId zone) {
        List<JsonNode> found = new ArrayList<>();
        for (int page = 0; page < PAGES_MAX; page++) {
            JsonNode told = api.get(Query.of("/api/cases")
                            .with("size", Integer.toString(SIZE))
                            .with("page", Integer.toString(page)))
                    .orRefuse()
                    .path("cases");
            for (JsonNode one : told) {
                Instant activity = Instant.parse(one.path("lastActivity").asString(""));
                if (period.isBefore(activity, zone)) return new Caseload(found, true);
                if (period.holds(activity, zone)) found.add(one);
            }
            if (told.size() < SIZE) return new Caseload(found, true);
        }
        return new Caseload(found, false);
    }
}

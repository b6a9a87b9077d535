package org.lagebuch.desk.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * A case in the list.
 *
 * @param overdue how many duties are
 * @param next what is due next, with how long that is; empty where nothing is
 * @param due when, as far as it is safe under every reading of the law
 */
record CaseRow(
        String caseId,
        String title,
        String kind,
        String status,
        String severity,
        String severityName,
        String activity,
        int overdue,
        String next,
        String due) {
    static CaseRow of(JsonNode told, Words words, ZoneId zone, Instant now) {
        String severity = told.path("severity").asString("");
        JsonNode duties = told.path("obligations");
        return new CaseRow(
                told.path("caseId").asString(""),
                told.path("title").asString(""),
                words.value("case-kind", told.path("kind").asString("")),
                told.path("status").asString(""),
                severity,
                words.value("severity", severity),
                words.moment(Instant.parse(told.path("lastActivity").asString("")), zone),
                duties.path("overdue").asInt(0),
                next(duties.path("next"), words, now),
                duties.has("next") ? words.moment(due(duties.path("next")), zone) : "");
    }

    private static String next(JsonNode next, Words words, Instant now) {
        if (next.isMissingNode()) return "";
        Duration left = Duration.between(now, due(next));
        return words.of(
                "caseload.next",
                next.path("regimeName").asString(""),
                next.path("stageName").asString(""),
                words.of(left.isNegative() ? "strip.since" : "strip.left", words.length(left.abs())));
    }

    private static Instant due(JsonNode next) {
        return Instant.parse(next.path("dueConservative").asString(""));
    }
}

package org.lagebuch.desk.caseload;

import java.time.Instant;
import java.time.ZoneId;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/** A case in the list. */
record CaseRow(
        String caseId,
        String title,
        String kind,
        String status,
        String severity,
        String severityName,
        String activity) {
    static CaseRow of(JsonNode told, Words words, ZoneId zone) {
        String severity = told.path("severity").asString("");
        return new CaseRow(
                told.path("caseId").asString(""),
                told.path("title").asString(""),
                words.value("case-kind", told.path("kind").asString("")),
                told.path("status").asString(""),
                severity,
                words.value("severity", severity),
                words.moment(Instant.parse(told.path("lastActivity").asString("")), zone));
    }
}

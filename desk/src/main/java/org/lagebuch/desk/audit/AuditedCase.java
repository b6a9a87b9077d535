package org.lagebuch.desk.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/** A line of the auditor's list. */
record AuditedCase(String caseId, String title, String kind, String status, String severityName, String activity) {
    static List<AuditedCase> all(List<JsonNode> cases, Words words, ZoneId zone) {
        return cases.stream().map(one -> of(one, words, zone)).toList();
    }

    private static AuditedCase of(JsonNode told, Words words, ZoneId zone) {
        return new AuditedCase(
                told.path("caseId").asString(""),
                told.path("title").asString(""),
                words.value("case-kind", told.path("kind").asString("")),
                told.path("status").asString(""),
                words.value("severity", told.path("severity").asString("")),
                words.moment(Instant.parse(told.path("lastActivity").asString("")), zone));
    }
}

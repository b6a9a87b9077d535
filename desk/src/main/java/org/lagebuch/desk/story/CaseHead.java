package org.lagebuch.desk.story;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * What stands above a case, as of a moment.
 *
 * @param recorded until when the record is told
 * @param known until when knowledge is told
 */
record CaseHead(
        String caseId,
        String title,
        String state,
        String severity,
        String severityName,
        String zone,
        String zoneName,
        List<String> impaired,
        long facts,
        long corrections,
        long retractions,
        int openRequests,
        Map<String, Long> byKind,
        long position,
        String recorded,
        String known) {
    static CaseHead of(JsonNode told, Words words, Instant now) {
        JsonNode counts = told.path("counts");
        ZoneId zone = ZoneId.of(told.path("zone").asString("UTC"));
        String severity = told.path("severity").asString("");
        Map<String, Long> byKind = new TreeMap<>();
        counts.path("byKind")
                .properties()
                .forEach(kind -> byKind.put(kind.getKey(), kind.getValue().asLong()));
        return new CaseHead(
                told.path("caseId").asString(""),
                told.path("title").asString(""),
                told.path("state").asString(""),
                severity,
                words.value("severity", severity),
                zone.getId(),
                words.zoneName(now, zone),
                texts(told.path("servicesImpaired")),
                counts.path("facts").asLong(0),
                counts.path("corrections").asLong(0),
                counts.path("retractions").asLong(0),
                told.path("openRequests").size(),
                byKind,
                told.path("position").asLong(0),
                moment(told.path("asOf").path("time"), words, zone),
                moment(told.path("asOf").path("knownAt"), words, zone));
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    private static String moment(JsonNode instant, Words words, ZoneId zone) {
        String text = instant.asString("");
        return text.isEmpty() ? "" : words.moment(Instant.parse(text), zone);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(text -> text.asString(""))
                .toList();
    }
}

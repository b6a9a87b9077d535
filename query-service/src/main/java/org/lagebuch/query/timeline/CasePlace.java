package org.lagebuch.query.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.CaseZone;
import org.lagebuch.query.feed.Place;

/**
 * How far the timeline of a case has come, and what is counted on the way.
 *
 * @param opened position of the case's first event
 * @param zone of the case, for times that name none
 * @param time of the last event
 * @param counts facts, corrections and retractions so far, and facts by their kind under {@code kind.}
 */
record CasePlace(CaseId caseId, Place place, long opened, ZoneId zone, Instant time, Map<String, Long> counts) {

    static CasePlace read(Document document) {
        Map<String, Long> counts = new HashMap<>();
        document.get("counts", new Document()).forEach((name, count) -> counts.put(name, ((Number) count).longValue()));
        return new CasePlace(
                new CaseId(document.getString("_id")),
                new Place(document.getLong("seq"), document.getLong("position")),
                document.getLong("opened"),
                CaseZone.of(document.getString("zone")),
                document.getDate("time").toInstant(),
                counts);
    }
}

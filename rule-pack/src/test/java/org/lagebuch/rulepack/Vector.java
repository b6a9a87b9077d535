package org.lagebuch.rulepack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagebuch.deadline.count.Anchor;
import org.lagebuch.deadline.count.Place;
import tools.jackson.databind.JsonNode;

/** One published pair of dates: what the clock started with, and when it ends. */
record Vector(
        String id,
        String regime,
        String stage,
        Map<String, Anchor> anchors,
        Place place,
        String conservative,
        String statutory) {
    static List<Vector> all() {
        return RulePacks.resource("/rules/vectors-2026-11-22.json")
                .valueStream()
                .map(Vector::of)
                .toList();
    }

    /** Whether a date is the one published: a day alone by its day, {@code 23:59:59} as the end of it, exclusive. */
    static boolean same(String published, Instant counted, ZoneId zone) {
        if (!published.contains("T")) {
            return LocalDate.ofInstant(counted.minusNanos(1), zone).equals(LocalDate.parse(published));
        }
        Instant instant = OffsetDateTime.parse(published).toInstant();
        return counted.equals(published.contains("T23:59:59") ? instant.plusSeconds(1) : instant);
    }

    @Override
    public String toString() {
        return id;
    }

    private static Vector of(JsonNode vector) {
        ZoneId zone = ZoneId.of(vector.path("timezone").stringValue());
        Map<String, Anchor> anchors = new HashMap<>();
        vector.path("anchor")
                .propertyStream()
                .forEach(anchor ->
                        anchors.put(anchor.getKey(), anchor(anchor.getValue().stringValue(), zone)));
        return new Vector(
                vector.path("id").stringValue(),
                vector.path("regime").stringValue(),
                vector.path("stage").stringValue(),
                anchors,
                new Place(zone, vector.path("holidays").stringValue(), false),
                vector.path("due_conservative").stringValue(),
                vector.path("due_statutory").stringValue());
    }

    private static Anchor anchor(String text, ZoneId zone) {
        if (text.contains("T")) {
            return Anchor.at(OffsetDateTime.parse(text).toInstant());
        }
        LocalDate day = LocalDate.parse(text);
        return new Anchor(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}

package org.lagebuch.desk.overview;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** From when until when something can have happened: as wide as it was said, and never a point that nobody named. */
record Span(Instant from, Instant to) {
    /** What is known to the minute is drawn, and counted in silences, as the moment it was said to be. */
    private static final Duration POINT = Duration.ofMinutes(1);

    static Span of(JsonNode span) {
        Instant from = Instant.parse(span.path("from").asString(""));
        Instant to = Instant.parse(span.path("to").asString(""));
        return new Span(from, Duration.between(from, to).compareTo(POINT) > 0 ? to : from);
    }
}

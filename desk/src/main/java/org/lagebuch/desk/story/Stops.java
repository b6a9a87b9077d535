package org.lagebuch.desk.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * The moments at which a case changed, for looking back: when something was recorded, and when something became known.
 */
record Stops(List<Stop> recorded, List<Stop> known) {
    /** A slider with more stops than that is moved by nobody. */
    private static final int PAGES_MAX = 4;

    /** @param value of the axis, as the API takes it; empty for now */
    record Stop(String value, String name, boolean chosen) {}

    /**
     * Reads a bounded number of pages.
     *
     * @param page the timeline in order of recording, given the cursor; null for the first page
     */
    static Stops of(Function<@Nullable String, JsonNode> page, Asked asked, Words words, ZoneId zone) {
        TreeMap<Long, Instant> recorded = new TreeMap<>();
        TreeSet<Instant> known = new TreeSet<>();
        String cursor = null;
        for (int read = 0; read < PAGES_MAX; read++) {
            JsonNode told = page.apply(cursor);
            told.path("entries").forEach(entry -> add(entry, recorded, known, zone));
            cursor = told.path("next").asString(null);
            if (cursor == null) break;
        }
        List<Stop> records = new ArrayList<>();
        recorded.forEach((position, time) -> records.add(
                stop(Long.toString(position), words.moment(time, zone) + " · № " + position, asked.asOf())));
        records.add(stop("", words.of("back.now-stop"), asked.asOf()));
        List<Stop> knowledge = new ArrayList<>();
        known.forEach(time -> knowledge.add(stop(time.toString(), words.moment(time, zone), asked.knownAt())));
        knowledge.add(stop("", words.of("back.now-stop"), asked.knownAt()));
        return new Stops(records, knowledge);
    }

    private static Stop stop(String value, String name, @Nullable String asked) {
        return new Stop(value, name, value.equals(asked == null ? "" : asked));
    }

    /** Every wording counts: a correction is recorded, and known, at a moment of its own. */
    private static void add(JsonNode entry, TreeMap<Long, Instant> recorded, TreeSet<Instant> known, ZoneId zone) {
        List<JsonNode> events = new ArrayList<>();
        entry.path("versions").forEach(events::add);
        if (entry.has("retracted")) events.add(entry.path("retracted"));
        for (JsonNode event : events) {
            Instant at = Instant.parse(event.path("recordedAt").asString(""));
            recorded.put(event.path("position").asLong(), at);
            known.add(knownFrom(event.path("learnedAt").asString(""), at, zone));
        }
    }

    /** A day counts as known at its end (facts.md, "known from"). */
    private static Instant knownFrom(String learned, Instant recorded, ZoneId zone) {
        try {
            Instant said = learned.length() == 10
                    ? LocalDate.parse(learned).plusDays(1).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(learned).toInstant();
            return said.isBefore(recorded) ? said : recorded;
        } catch (DateTimeException e) {
            return recorded;
        }
    }
}

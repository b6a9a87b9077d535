package org.lagebuch.desk.overview;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lagebuch.desk.words.Kinds;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * The swim lanes of a case, ready to be drawn.
 *
 * @param unplaced facts that have no place on the axis
 */
record Drawing(List<Lane> lanes, List<Silence> silences, double height, int unplaced, String first, String last) {
    static final double LEFT = 190;
    static final double WIDTH = 800;
    private static final double TOP = 30;
    private static final double LANE = 24;
    private static final double LEAST = 5;

    /** @param text from when until when, and how long */
    record Silence(double x, double width, String text) {}

    /** A fact with its place. */
    private record Placed(JsonNode entry, Span span) {}

    static Drawing of(List<JsonNode> entries, Words words, ZoneId zone) {
        List<Placed> placed = new ArrayList<>();
        for (JsonNode entry : entries) {
            Span.of(entry.path("occurred"), zone).ifPresent(span -> placed.add(new Placed(entry, span)));
        }
        int unplaced = entries.size() - placed.size();
        if (placed.isEmpty()) return new Drawing(List.of(), List.of(), 0, unplaced, "", "");
        List<Span> spans = placed.stream().map(Placed::span).toList();
        Axis axis = Axis.of(spans, WIDTH);
        List<Lane> lanes = lanes(placed, axis, words);
        return new Drawing(
                lanes,
                axis.silences().stream()
                        .map(quiet -> silence(quiet, words, zone))
                        .toList(),
                TOP + lanes.size() * LANE,
                unplaced,
                words.moment(
                        spans.stream()
                                .map(Span::from)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        zone),
                words.moment(
                        spans.stream()
                                .map(Span::to)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        zone));
    }

    private static List<Lane> lanes(List<Placed> placed, Axis axis, Words words) {
        Map<String, List<Placed>> kinds = placed.stream()
                .collect(Collectors.groupingBy(one -> one.entry().path("kind").asString("")));
        List<String> order = kinds.keySet().stream()
                .sorted(Comparator.comparing(Kinds::sign).thenComparing(kind -> words.value("kind", kind)))
                .toList();
        List<Lane> lanes = new ArrayList<>();
        for (String kind : order) {
            List<Placed> facts = kinds.getOrDefault(kind, List.of());
            double y = TOP + lanes.size() * LANE + LANE / 2;
            lanes.add(new Lane(
                    kind, words.value("kind", kind), Kinds.sign(kind), y, facts.size(), marks(facts, axis, words)));
        }
        return lanes;
    }

    /** One mark for all that begin within the width of a mark, so that a long case is a small page. */
    private static List<Lane.Mark> marks(List<Placed> facts, Axis axis, Words words) {
        TreeMap<Long, Lane.Mark> marks = new TreeMap<>();
        for (Placed fact : facts) {
            double x = axis.x(fact.span().from());
            double width = Math.max(LEAST, axis.x(fact.span().to()) - x);
            String summary = fact.entry().path("summary").asString("");
            marks.merge(
                    Math.round(x / LEAST),
                    new Lane.Mark(LEFT + Math.min(x, WIDTH - LEAST), width, 1, summary),
                    (one, other) -> new Lane.Mark(
                            one.x(),
                            Math.max(one.width(), other.width()),
                            one.count() + 1,
                            words.of("overview.facts", one.count() + 1)));
        }
        return List.copyOf(marks.values());
    }

    private static Silence silence(Axis.Stretch quiet, Words words, ZoneId zone) {
        String length = words.length(Duration.between(quiet.from(), quiet.to()));
        return new Silence(
                LEFT + quiet.x(),
                quiet.width(),
                words.of("overview.silence", words.moment(quiet.from(), zone), words.moment(quiet.to(), zone), length));
    }
}

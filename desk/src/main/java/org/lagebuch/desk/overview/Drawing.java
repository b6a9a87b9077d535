package org.lagebuch.desk.overview;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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

    /**
     * Facts with one place.
     *
     * @param summary of a single one, where the case is short enough for words; else empty
     */
    private record Placed(Span span, int facts, String summary) {
        static Placed of(JsonNode told) {
            return new Placed(
                    Span.of(told),
                    told.path("facts").asInt(1),
                    told.path("summary").asString(""));
        }

        String title(Words words, ZoneId zone) {
            if (facts > 1) return words.of("overview.facts", facts);
            return summary.isEmpty() ? words.moment(span.from(), zone) : summary;
        }
    }

    /** The facts of a kind, with those that have no place. */
    private record Told(String kind, int facts, List<Placed> placed) {
        static Told of(JsonNode kind) {
            return new Told(
                    kind.path("kind").asString(""),
                    kind.path("facts").asInt(0),
                    kind.path("spans").valueStream().map(Placed::of).toList());
        }

        int unplaced() {
            return facts - placed.stream().mapToInt(Placed::facts).sum();
        }
    }

    /** @param kinds as the outline of a case tells them */
    static Drawing of(JsonNode kinds, Words words, ZoneId zone) {
        List<Told> told = kinds.valueStream().map(Told::of).toList();
        int unplaced = told.stream().mapToInt(Told::unplaced).sum();
        List<Span> spans = told.stream()
                .flatMap(kind -> kind.placed().stream())
                .map(Placed::span)
                .toList();
        if (spans.isEmpty()) return new Drawing(List.of(), List.of(), 0, unplaced, "", "");
        Axis axis = Axis.of(spans, WIDTH);
        List<Lane> lanes = lanes(told, axis, words, zone);
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

    private static List<Lane> lanes(List<Told> told, Axis axis, Words words, ZoneId zone) {
        List<Told> order = told.stream()
                .filter(kind -> !kind.placed().isEmpty())
                .sorted(Comparator.comparing((Told kind) -> Kinds.sign(kind.kind()))
                        .thenComparing(kind -> words.value("kind", kind.kind())))
                .toList();
        List<Lane> lanes = new ArrayList<>();
        for (Told kind : order) {
            double y = TOP + lanes.size() * LANE + LANE / 2;
            lanes.add(new Lane(
                    kind.kind(),
                    words.value("kind", kind.kind()),
                    Kinds.sign(kind.kind()),
                    y,
                    kind.facts(),
                    marks(kind.placed(), axis, words, zone)));
        }
        return lanes;
    }

    /** One mark for all that begin within the width of a mark, so that a long case is a small page. */
    private static List<Lane.Mark> marks(List<Placed> facts, Axis axis, Words words, ZoneId zone) {
        TreeMap<Long, Lane.Mark> marks = new TreeMap<>();
        for (Placed fact : facts) {
            double x = axis.x(fact.span().from());
            double width = Math.max(LEAST, axis.x(fact.span().to()) - x);
            marks.merge(
                    Math.round(x / LEAST),
                    new Lane.Mark(LEFT + Math.min(x, WIDTH - LEAST), width, fact.facts(), fact.title(words, zone)),
                    (one, other) -> new Lane.Mark(
                            one.x(),
                            Math.max(one.width(), other.width()),
                            one.count() + other.count(),
                            words.of("overview.facts", one.count() + other.count())));
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

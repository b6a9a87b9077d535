package org.lagebuch.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened when, by kind, without what was taken back. The words are told as long as they are few, and where times are
 * very many, those next to each other as one.
 */
final class Outline {
    /** Of a longer case it is told when things happened, and not what they were. */
    private static final int WORDED_MAX = 500;
    /** Of one kind; a drawing has a few hundred places. */
    private static final int SPANS_MAX = 2_000;

    private final LineReader reader;
    private final Need moment;
    private final Story.Names names;

    Outline(LineReader reader, Need moment, Story.Names names) {
        this.reader = reader;
        this.moment = moment;
        this.names = names;
    }

    /** Facts that can be told by one time. */
    private record Span(
            Instant from, Instant to, int facts, @Nullable String summary) {
        Span and(Span next) {
            return new Span(from, to.isAfter(next.to) ? to : next.to, facts + next.facts, null);
        }
    }

    void addTo(ObjectNode answer) {
        Set<Long> gone = reader.retracted(moment);
        List<Stroke> standing = reader.strokes(moment).stream()
                .filter(stroke -> !gone.contains(stroke.originalSeq()))
                .toList();
        Map<Long, String> words = standing.size() > WORDED_MAX
                ? Map.of()
                : words(Math.min(standing.size() + gone.size(), 2 * WORDED_MAX));
        ArrayNode kinds = answer.putArray("kinds");
        standing.stream()
                .collect(Collectors.groupingBy(Stroke::kind, TreeMap::new, Collectors.toList()))
                .forEach((kind, strokes) -> {
                    ObjectNode told = kinds.addObject().put("kind", kind).put("facts", strokes.size());
                    ArrayNode array = told.putArray("spans");
                    few(spans(strokes, words)).forEach(span -> tell(span, array.addObject()));
                });
    }

    private static void tell(Span span, ObjectNode to) {
        to.put("from", span.from.toString()).put("to", span.to.toString());
        if (span.facts > 1) to.put("facts", span.facts);
        if (span.summary != null) to.put("summary", span.summary);
    }

    /** In their order, facts of one and the same time as one. */
    private static List<Span> spans(List<Stroke> strokes, Map<Long, String> words) {
        TreeMap<Instant, TreeMap<Instant, Span>> placed = new TreeMap<>();
        for (Stroke stroke : strokes) {
            if (stroke.from() == null || stroke.to() == null) continue;
            Span span = new Span(stroke.from(), stroke.to(), 1, words.get(stroke.originalSeq()));
            placed.computeIfAbsent(stroke.from(), from -> new TreeMap<>()).merge(stroke.to(), span, Span::and);
        }
        return placed.values().stream().flatMap(ends -> ends.values().stream()).toList();
    }

    private static List<Span> few(List<Span> spans) {
        int each = (spans.size() + SPANS_MAX - 1) / SPANS_MAX;
        if (each <= 1) return spans;
        List<Span> few = new ArrayList<>();
        for (int from = 0; from < spans.size(); from += each) {
            spans.subList(from, Math.min(spans.size(), from + each)).stream()
                    .reduce(Span::and)
                    .ifPresent(few::add);
        }
        return few;
    }

    /** By the sequence of the fact; of what is withheld there are none. */
    private Map<Long, String> words(int facts) {
        Map<Long, String> words = new HashMap<>();
        for (Line line : reader.page(Question.all(moment), facts)) {
            if (reader.withheld().has(line.version().event().position())) continue;
            String summary =
                    Version.wording(names.read(line.version().event()).fact()).summary();
            if (summary != null) words.put(line.version().originalSeq(), summary);
        }
        return words;
    }
}

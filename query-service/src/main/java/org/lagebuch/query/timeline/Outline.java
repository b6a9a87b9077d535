package org.lagebuch.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened when, by kind, without what was taken back. The words are told as long as they are few. */
final class Outline {
    /** Of a longer case it is told when things happened, and not what they were. */
    private static final int WORDED_MAX = 500;

    private final LineReader reader;
    private final Need moment;
    private final Story.Names names;

    Outline(LineReader reader, Need moment, Story.Names names) {
        this.reader = reader;
        this.moment = moment;
        this.names = names;
    }

    void addTo(ObjectNode answer) {
        Set<Long> gone = reader.retracted(moment);
        List<Stroke> standing = reader.strokes(moment).stream()
                .filter(stroke -> !gone.contains(stroke.originalSeq()))
                .toList();
        Map<Long, String> words = standing.size() > WORDED_MAX ? Map.of() : words();
        ArrayNode kinds = answer.putArray("kinds");
        standing.stream()
                .collect(Collectors.groupingBy(Stroke::kind, TreeMap::new, Collectors.toList()))
                .forEach((kind, strokes) -> {
                    ObjectNode told = kinds.addObject().put("kind", kind).put("facts", strokes.size());
                    tell(strokes, words, told.putArray("spans"));
                });
    }

    private void tell(List<Stroke> strokes, Map<Long, String> words, ArrayNode spans) {
        TreeMap<Instant, TreeMap<Instant, List<Stroke>>> placed = new TreeMap<>();
        for (Stroke stroke : strokes) {
            if (stroke.from() == null || stroke.to() == null) continue;
            placed.computeIfAbsent(stroke.from(), from -> new TreeMap<>())
                    .computeIfAbsent(stroke.to(), to -> new ArrayList<>())
                    .add(stroke);
        }
        placed.forEach((from, ends) -> ends.forEach((to, same) -> {
            ObjectNode span = spans.addObject().put("from", from.toString()).put("to", to.toString());
            if (same.size() > 1) span.put("facts", same.size());
            String summary = words.get(same.getFirst().originalSeq());
            if (same.size() == 1 && summary != null) span.put("summary", summary);
        }));
    }

    /** By the sequence of the fact; of what is withheld there are none. */
    private Map<Long, String> words() {
        Map<Long, String> words = new HashMap<>();
        for (Line line : reader.page(Question.all(moment), WORDED_MAX)) {
            if (reader.withheld().has(line.version().event().position())) continue;
            String summary =
                    Version.wording(names.read(line.version().event()).fact()).summary();
            if (summary != null) words.put(line.version().originalSeq(), summary);
        }
        return words;
    }
}

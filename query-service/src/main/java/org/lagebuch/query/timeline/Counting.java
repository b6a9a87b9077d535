package org.lagebuch.query.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lagebuch.fact.Fact;
import org.lagebuch.wire.Kind;

/** What events add to the counts of their case. */
final class Counting {
    static final String FACTS = "facts";
    static final String CORRECTIONS = "corrections";
    static final String RETRACTIONS = "retractions";
    static final String KIND = "kind ";

    private final Map<String, Long> counts = new LinkedHashMap<>();

    void recorded(Fact fact) {
        add(FACTS, 1);
        add(KIND + Kind.of(fact.what()).kind(), 1);
    }

    void corrected(Fact before, Fact after) {
        add(CORRECTIONS, 1);
        add(KIND + Kind.of(before.what()).kind(), -1);
        add(KIND + Kind.of(after.what()).kind(), 1);
    }

    void retracted() {
        add(RETRACTIONS, 1);
    }

    void add(Counting other) {
        other.counts.forEach(this::add);
    }

    Map<String, Long> counts() {
        return counts;
    }

    private void add(String name, long more) {
        counts.merge(name, more, Long::sum);
    }
}

package org.lagebuch.deadline.known;

import java.util.List;
import java.util.UUID;
import org.lagebuch.deadline.Noted;

/**
 * What is on record for a fact id of a rule pack.
 *
 * @param values text, numbers or yes/no; empty where only that it is not known was recorded
 * @param from the facts that say so, in the order they were recorded; empty where the opening or the profile does
 * @param judged whether a person judged it, with an assessment
 */
public record Answer(List<Object> values, Certainty certainty, List<UUID> from, boolean judged) {
    public Answer {
        values = List.copyOf(values);
        from = List.copyOf(from);
    }

    /** That somebody recorded not to know is another answer than silence, which is none. */
    public enum Certainty {
        CONFIRMED,
        ESTIMATE,
        UNKNOWN
    }

    /** Where no fact says it, the opening or the profile does. */
    static Answer of(List<?> values, List<Noted> from) {
        if (from.isEmpty()) return said(values);
        return new Answer(List.copyOf(values), Doubt.of(from), ids(from), false);
    }

    static Answer said(List<?> values) {
        return new Answer(List.copyOf(values), Certainty.CONFIRMED, List.of(), false);
    }

    static List<UUID> ids(List<Noted> from) {
        return from.stream().map(Noted::id).toList();
    }
}

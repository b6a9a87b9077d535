package org.lagebuch.query.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.wire.Kind;

/** What a reader asked of a story, in the words of the request; null or empty where it was left out. */
record Filters(
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String order,
        List<String> kinds,
        @Nullable String text,
        @Nullable Boolean changed) {
    private static final int TEXT_MAX = 200;

    static Filters of(
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String order,
            @Nullable List<String> kinds,
            @Nullable String text,
            @Nullable String changed) {
        Asked.oneOf("order", order, "occurred", "recorded");
        Asked.oneOf("changed", changed, "false", "true");
        List<String> known = kinds == null ? List.of() : List.copyOf(kinds);
        for (String kind : known) {
            if (Kind.named(kind).isEmpty()) throw Asked.wrong("kind", "There is no kind of this name.");
        }
        if (text != null && text.length() > TEXT_MAX) throw Asked.wrong("text", "At most " + TEXT_MAX + " characters.");
        return new Filters(asOf, knownAt, order, known, text, changed == null ? null : changed.equals("true"));
    }

    boolean isOfChanged() {
        return Boolean.TRUE.equals(changed);
    }

    boolean isByKey() {
        return !"recorded".equals(order);
    }
}

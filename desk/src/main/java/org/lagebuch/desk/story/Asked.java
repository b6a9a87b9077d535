package org.lagebuch.desk.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Query;

/** What of a case is looked at: two axes of time, and filters. Every state of the page is such an address. */
record Asked(
        @Nullable String asOf,
        @Nullable String knownAt,
        @Nullable String order,
        @Nullable List<String> kind,
        @Nullable String text,
        @Nullable String cursor,
        @Nullable String minPosition) {

    public List<String> kinds() {
        return kind == null ? List.of() : kind;
    }

    /** Whether the page shows the record as it stood once, where nothing can be added. */
    public boolean isLookingBack() {
        return isSet(asOf) || isSet(knownAt);
    }

    public boolean isFiltered() {
        return !kinds().isEmpty() || isSet(text);
    }

    Query moment(String path) {
        return Query.of(path).with("asOf", asOf).with("knownAt", knownAt).with("minPosition", minPosition);
    }

    Query timeline(String path, int limit) {
        return moment(path)
                .with("order", order)
                .with("kind", kinds())
                .with("text", text)
                .with("cursor", cursor)
                .with("limit", Integer.toString(limit));
    }

    /** The address of the page that goes on where this one ends. */
    String next(String path, String following) {
        return Query.of(path)
                .with("asOf", asOf)
                .with("knownAt", knownAt)
                .with("order", order)
                .with("kind", kinds())
                .with("text", text)
                .with("cursor", following)
                .toString();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}

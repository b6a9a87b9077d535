package org.lagebuch.query.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a story is asked for.
 *
 * @param moment on both axes
 * @param byKey in order of occurrence, rather than of recording
 * @param kinds all where empty
 * @param after where the page before ended
 */
record Question(
        Need moment,
        boolean byKey,
        List<String> kinds,
        @Nullable String text,
        @Nullable LastLine after) {

    /** What the next page must know of the last line: its place, and when it happened (ISO 8601; absent where open). */
    record LastLine(
            String key,
            long seq,
            @Nullable String earliest,
            @Nullable String latest) {}
}

package org.lagebuch.query.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a story is asked for.
 *
 * @param moment on both axes
 * @param byKey in order of occurrence, rather than of recording
 * @param kinds all where empty
 * @param changed only what was corrected or taken back
 * @param after where the page before ended
 */
record Question(
        Need moment,
        boolean byKey,
        List<String> kinds,
        @Nullable String text,
        boolean changed,
        @Nullable LastLine after) {

    /** Everything that shows at a moment, in order of occurrence. */
    static Question all(Need moment) {
        return new Question(moment, true, List.of(), null, false, null);
    }

    /** What the next page must know of the last line: its place, and when it happened (ISO 8601; absent where open). */
    record LastLine(
            String key,
            long seq,
            @Nullable String earliest,
            @Nullable String latest) {}
}

package org.lagebuch.query.filings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Obligation.Fill;

/**
 * One field of a report that is being composed.
 *
 * @param value words to begin with; absent where nothing fills it
 * @param facts that say so
 * @param drafted what the last draft says here
 * @param before what the report before said here
 * @param change since that report; absent where there was none
 */
record Composed(
        String content,
        String label,
        boolean required,
        @Nullable String article,
        Fill fill,
        @Nullable String value,
        List<UUID> facts,
        @Nullable String drafted,
        @Nullable String before,
        @Nullable Change change) {
    Composed {
        facts = List.copyOf(facts);
    }

    enum Change {
        SAME,
        CHANGED,
        ADDED,
        WITHDRAWN
    }
}

package org.lagebuch.desk.words;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as a reader is told it: never more precise than it was said.
 *
 * @param rail the day, month or year it stands under; empty where it stands under what comes before
 * @param text beside the fact
 * @param tip the same in other zones, and the words it was first said in
 * @param about around
 * @param latest the last instant it can have been; null where that is open
 * @param typed how it would be typed to insert something after it; empty where there is no time
 */
public record Occurrence(
        String rail,
        String text,
        String tip,
        boolean about,
        @Nullable Instant latest,
        String typed) {}

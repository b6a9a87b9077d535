package org.lagebuch.desk.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the form of the quick entry sends.
 *
 * @param zone of the case, as the page was told
 * @param factId made by the client; the same line sent again is the same fact
 * @param capturedAt the client's clock when a line was typed that had to wait (ISO 8601)
 */
record EntryForm(
        String line,
        @Nullable String zone,
        @Nullable String factId,
        @Nullable String capturedAt) {
    ZoneId zoneId() {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** A line that waited is meant as of when it was typed. */
    Instant typedAt(Instant now) {
        if (!hasWaited()) return now;
        try {
            Instant captured = Instant.parse(capturedAt);
            return captured.isAfter(now) ? now : captured;
        } catch (DateTimeException e) {
            return now;
        }
    }

    boolean hasWaited() {
        return capturedAt != null && !capturedAt.isBlank();
    }
}

package org.lagebuch.desk.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** When it happened, exactly as precise as it was said. */
public sealed interface When {
    /** To the minute, or to the second where {@code seconds}. */
    record At(LocalDateTime time, ZoneId zone, boolean seconds, boolean about) implements When {}

    /** Between two times of which both offsets are known. */
    record Between(OffsetDateTime from, OffsetDateTime to, boolean about) implements When {}

    /** Some time on a day. */
    record On(LocalDate day, boolean about) implements When {}

    /** Nothing was said of the time, so it is that of the writing. */
    record Now(LocalDateTime time, ZoneId zone) implements When {}

    /** It is said that nobody knows. */
    record Unknown() implements When {}
}

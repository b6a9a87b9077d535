package org.lagebuch.fact;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The zone of a case as it was recorded. */
public final class CaseZone {
    private CaseZone() {}

    /** A zone this JDK does not know must not stop a case: its times are then read as UTC. */
    public static ZoneId of(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}

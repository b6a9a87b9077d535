package org.lagebuch.desk.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where and when a line is typed.
 *
 * @param zone of the case, which a time without a zone is meant in
 * @param now the clock of the one who types
 */
public record Setting(ZoneId zone, Instant now) {
    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}

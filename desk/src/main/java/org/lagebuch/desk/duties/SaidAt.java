package org.lagebuch.desk.duties;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.lagebuch.desk.entry.Heard;
import org.lagebuch.desk.entry.Line;
import org.lagebuch.desk.entry.Setting;
import org.lagebuch.desk.entry.When;

/** A moment typed as in the quick entry, for facts that hold a plain moment. */
final class SaidAt {
    private SaidAt() {}

    /**
     * The moment as the API takes it; empty where it can mean several, or none.
     *
     * @param zone of the case, which a time without a zone is meant in
     */
    static Optional<String> of(String typed, String zone, Instant now) {
        Heard heard = Line.read(typed.strip() + " …", new Setting(ZoneId.of(zone), now));
        return heard instanceof Heard.Understood understood && !typed.isBlank()
                ? iso(understood.when())
                : Optional.empty();
    }

    private static Optional<String> iso(When when) {
        return switch (when) {
            case When.At at -> Optional.of(instant(at.time(), at.zone()));
            case When.Now ignored -> Optional.empty();
            case When.On on -> Optional.of(on.day().toString());
            case When.Between ignored -> Optional.empty();
            case When.Unknown ignored -> Optional.empty();
        };
    }

    private static String instant(LocalDateTime time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
    }
}

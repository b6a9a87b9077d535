package org.lagebuch.query.feed;

import java.time.Instant;
import org.lagebuch.fact.Fact;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Author;
import org.lagebuch.wire.EventText;

/**
 * An event of a case as views take it.
 *
 * @param event as stored, persons still sealed
 * @param fact what it tells, persons as numbers
 */
public record Told(StoredEvent event, Fact fact, Author by) {
    /** @throws org.lagebuch.wire.Unreadable where this program does not know its type or version */
    public static Told read(StoredEvent event) {
        EventText.Recorded recorded = EventReader.readWithoutNames(event);
        return new Told(event, recorded.fact(), recorded.by());
    }

    public long position() {
        return event.position();
    }

    public long seq() {
        return event.seq();
    }

    public Instant time() {
        return event.time();
    }
}

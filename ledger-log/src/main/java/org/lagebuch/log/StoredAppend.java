package org.lagebuch.log;

import java.time.Instant;
import java.util.List;
import org.lagebuch.ledger.Octets;

/**
 * What one append wrote: one document, all or nothing.
 *
 * @param first position of its first event
 * @param id the append's own id, 16 bytes: it recognises our document after an unknown outcome
 * @param keys what it is found by: every tag, and every tag narrowed to a type
 * @param time the time of its leaves
 */
public record StoredAppend(long first, Octets id, List<String> keys, Instant time, List<StoredEvent> events) {
    public StoredAppend {
        keys = List.copyOf(keys);
        events = List.copyOf(events);
    }

    /** The position the next append must take. */
    public long next() {
        return first + events.size();
    }

    /** What its parts weigh, about. */
    public int bytes() {
        return events.stream()
                .flatMap(event -> event.parts().stream())
                .map(StoredPart::stored)
                .mapToInt(stored -> stored == null ? 0 : stored.size())
                .sum();
    }
}

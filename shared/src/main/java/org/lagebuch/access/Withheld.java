package org.lagebuch.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.fact.Wall;

/**
 * The events of a case of which somebody is told no more than that they are there.
 *
 * @param events by position in the ledger
 */
public record Withheld(Map<Long, Event> events) {
    public static final Withheld NOTHING = new Withheld(Map.of());

    /**
     * @param id under which it was recorded
     * @param of the fact it tells, corrects or takes back; the same where it tells one
     */
    public record Event(UUID id, UUID of, Wall wall) {}

    public Withheld {
        events = Map.copyOf(events);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    public boolean has(long position) {
        return events.containsKey(position);
    }

    /** What stands before an event. */
    public Optional<Wall> at(long position) {
        return Optional.ofNullable(events.get(position)).map(Event::wall);
    }

    public Set<Long> positions() {
        return events.keySet();
    }
}

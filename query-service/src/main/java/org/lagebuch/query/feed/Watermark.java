package org.lagebuch.query.feed;

import java.util.Collection;
import java.util.TreeSet;
import org.lagebuch.log.StoredEvent;

/** The lowest position not yet applied. Positions above it may have been: the bus keeps order within a case only. */
final class Watermark {
    private final TreeSet<Long> ahead = new TreeSet<>();
    private long next;

    Watermark(long next) {
        this.next = next;
    }

    synchronized long next() {
        return next;
    }

    synchronized void applied(Collection<StoredEvent> events) {
        for (StoredEvent event : events) {
            if (event.position() >= next) ahead.add(event.position());
        }
        while (!ahead.isEmpty() && ahead.first() == next) {
            ahead.pollFirst();
            next++;
        }
    }

    /** How many are applied above it; more than a few means that something below is missing. */
    synchronized int ahead() {
        return ahead.size();
    }
}

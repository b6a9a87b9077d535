package org.lagebuch.query.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Versions of views that nobody begins to read any more. Who began before they were exchanged gets time to end. */
final class Retired {
    private static final Duration GRACE = Duration.ofMinutes(1);

    private record Leaving(View view, long sinceNanos) {}

    private final Deque<Leaving> leaving = new ArrayDeque<>();

    /** @param nanos of {@link System#nanoTime} */
    synchronized void add(View view, long nanos) {
        leaving.add(new Leaving(view, nanos));
    }

    synchronized void sweep(long nanos) {
        while (!leaving.isEmpty() && nanos - leaving.getFirst().sinceNanos >= GRACE.toNanos()) {
            leaving.getFirst().view.drop();
            leaving.removeFirst();
        }
    }
}

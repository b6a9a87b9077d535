package org.lagebuch.standalone.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong passwords, counted by whom they were tried for and from where (ASVS 6.3.1): a few at once, then one in a while.
 * Counted with the address, so that a stranger cannot lock a person out. Right passwords cost nothing.
 */
final class Attempts {
    private static final int KEPT_MAX = 10_000;

    private final InstantSource clock;
    private final int atOnce;
    private final Duration each;
    /** When all that was tried is forgiven. */
    private final Map<String, Instant> forgiven = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /** @param each how long it takes until one is forgiven */
    Attempts(InstantSource clock, int atOnce, Duration each) {
        this.clock = clock;
        this.atOnce = atOnce;
        this.each = each;
    }

    /** How long to wait before the next; zero where it may be made now. */
    synchronized Duration wait(String key) {
        Instant now = clock.instant();
        Duration behind = Duration.between(now, forgiven.getOrDefault(key, now));
        Duration over = behind.minus(each.multipliedBy(atOnce - 1L));
        return over.isPositive() ? over : Duration.ZERO;
    }

    synchronized void failed(String key) {
        Instant now = clock.instant();
        Instant before = forgiven.getOrDefault(key, now);
        forgiven.put(key, (before.isBefore(now) ? now : before).plus(each));
    }
}

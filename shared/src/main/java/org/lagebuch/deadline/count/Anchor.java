package org.lagebuch.deadline.count;

import java.time.Instant;

/**
 * What a clock starts with. A date alone counts from its start for the conservative date and from its end for the
 * statutory one.
 *
 * @param earliest for the conservative date
 * @param latest for the statutory one; the same where the instant is known
 */
public record Anchor(Instant earliest, Instant latest) {
    public static Anchor at(Instant instant) {
        return new Anchor(instant, instant);
    }
}

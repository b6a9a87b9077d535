package org.lagebuch.deadline.count;

import java.time.Duration;
import java.time.Instant;

/**
 * A period in hours, counted as elapsed time: a change of the clocks neither lengthens nor shortens it.
 *
 * @param rounded whether the statutory period begins with the next full hour
 */
record Hours(int hours, boolean rounded, Relief relief, String law) implements Rule {
    static Hours exact(int hours, String law) {
        return new Hours(hours, false, Relief.NONE, law);
    }

    /** Art. 3(5), two working days, is not applied to hours: so hold BayLfD and LDI NRW, parts of the literature do not. */
    static Hours rounded(int hours, Relief relief) {
        return new Hours(
                hours,
                true,
                relief,
                hours + " hours; the hour of the event is not counted, so the statutory period begins with the next"
                        + " full hour, and weekends and holidays run, Reg. 1182/71 Art. 3(1), 3(2)(a), 3(3).");
    }

    @Override
    public Ends count(Starts starts, Ground ground) {
        Duration period = Duration.ofHours(hours);
        Instant begin = rounded ? ground.nextFullHour(starts.within()) : starts.latest();
        Instant limit = begin.plus(period);
        return new Ends(starts.earliest().plus(period), relief.apply(limit, "RTS (EU) 2025/301 Art. 5(4)", ground));
    }
}

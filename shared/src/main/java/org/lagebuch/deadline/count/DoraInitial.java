package org.lagebuch.deadline.count;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.pack.Due;

/** The initial report of DORA: hours from the classification as major, within an outer limit from awareness. */
record DoraInitial(int hours, Due.@Nullable Cap cap) implements Rule {
    private static final String RELIEF = "RTS (EU) 2025/301 Art. 5(4)";

    @Override
    public String law() {
        return hours + " hours from the classification as major; the statutory period begins with the next full hour,"
                + " RTS (EU) 2025/301 Art. 5(1), Reg. 1182/71 Art. 3(1).";
    }

    @Override
    public Ends count(Starts starts, Ground ground) {
        Duration period = Duration.ofHours(hours);
        Ends fromClassified = new Ends(
                starts.earliest().plus(period),
                ground.nextFullHour(starts.within()).plus(period));
        Ends within = cap == null ? fromClassified : capped(fromClassified, starts, cap, ground);
        return new Ends(within.conservative(), Relief.NOON_IF_ALLOWED.apply(within.statutory(), RELIEF, ground));
    }

    private static Ends capped(Ends ends, Starts starts, Due.Cap cap, Ground ground) {
        Anchor aware = starts.cap();
        if (aware == null) {
            ground.because("The outer limit from " + cap.from() + " cannot be told: its time is not on record.");
            return ends;
        }
        Duration limit = Duration.ofHours(cap.amount());
        boolean surelyLate = starts.earliest().isAfter(aware.latest().plus(limit));
        boolean maybeLate = starts.latest().isAfter(aware.earliest().plus(limit));
        ground.because(maybeLate ? late(cap) : inTime(cap));
        return new Ends(
                surelyLate
                        ? ends.conservative()
                        : earlier(ends.conservative(), aware.earliest().plus(limit)),
                maybeLate
                        ? ends.statutory()
                        : earlier(
                                ends.statutory(),
                                ground.nextFullHour(aware.latest()).plus(limit)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String late(Due.Cap cap) {
        return "It was classified later than " + cap.amount() + " hours after " + cap.from()
                + ": the hours from the classification alone count, RTS (EU) 2025/301 Art. 5(2).";
    }

    private static String inTime(Due.Cap cap) {
        return "At the latest " + cap.amount() + " hours after " + cap.from() + ", RTS (EU) 2025/301 Art. 5(1).";
    }
}

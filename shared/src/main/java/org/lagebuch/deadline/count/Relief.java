package org.lagebuch.deadline.count;

import java.time.Instant;
import java.time.LocalDate;

/** What a law grants where a period ends on a Saturday, a Sunday or a holiday. */
enum Relief {
    NONE,
    /** Not verified for the duty: told, but not relied on. */
    UNVERIFIED,
    /** To the end of the next working day. */
    NEXT_WORKING_DAY,
    /** To noon of the next working day. */
    NOON,
    /** To noon of the next working day, for those whom RTS (EU) 2025/301 Art. 5(5) and 5(6) do not except. */
    NOON_IF_ALLOWED;

    /** @param limit exclusive: one at 24:00 on a Friday falls on Friday, not on Saturday */
    Instant apply(Instant limit, String law, Ground ground) {
        LocalDate last = ground.dayOf(limit.minusNanos(1));
        return ground.off(last)
                .map(why -> apply(limit, Ground.words(last) + " is " + why, law, ground))
                .orElse(limit);
    }

    private Instant apply(Instant limit, String fallsOn, String law, Ground ground) {
        return switch (this) {
            case NONE -> limit;
            case UNVERIFIED -> {
                ground.because(fallsOn + "; whether " + law + " extends this duty is not verified, so it is not.");
                yield limit;
            }
            case NEXT_WORKING_DAY -> {
                LocalDate next = ground.nextWorkingDay(ground.dayOf(limit.minusNanos(1)));
                ground.because(fallsOn + ": the period ends with " + Ground.words(next) + ", " + law + ".");
                yield ground.endOf(next);
            }
            case NOON -> noon(limit, fallsOn, law, ground);
            case NOON_IF_ALLOWED -> {
                if (ground.noWeekendRelief()) {
                    ground.because(fallsOn + ", but this entity has no relief, RTS (EU) 2025/301 Art. 5(5), 5(6).");
                    yield limit;
                }
                yield noon(limit, fallsOn, law, ground);
            }
        };
    }

    private static Instant noon(Instant limit, String fallsOn, String law, Ground ground) {
        LocalDate next = ground.nextWorkingDay(ground.dayOf(limit.minusNanos(1)));
        ground.because(fallsOn + ": noon of " + Ground.words(next) + " is still in time, " + law + ".");
        return ground.noonOf(next);
    }
}

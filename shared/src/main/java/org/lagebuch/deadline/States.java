package org.lagebuch.deadline;

import java.time.Duration;
import java.time.Instant;
import org.lagebuch.deadline.count.DueDates;

/** Where a running clock stands, and every state in a sentence. */
final class States {
    /** An alarm comes when a quarter of the period is left, and never earlier than three days before its end. */
    private static final int SOON_SHARE = 4;

    private static final Duration SOON_MAX = Duration.ofDays(3);

    private States() {}

    static State running(DueDates dates, Instant start, Instant at) {
        if (at.isAfter(dates.statutory())) return new State.Overdue(dates.statutory());
        Instant soon = soon(dates, start);
        return at.isBefore(soon) ? new State.Running(soon) : new State.DueSoon(soon);
    }

    /** Open without a date; what lies ahead has no time behind it yet. */
    static State open(Instant since, Instant at) {
        return new State.NoFixedDeadline(since.isBefore(at) ? Duration.between(since, at) : Duration.ZERO);
    }

    /** From when a duty is due soon. */
    static Instant soon(DueDates dates, Instant start) {
        Duration period = Duration.between(start, dates.conservative());
        Duration share = period.isNegative() ? Duration.ZERO : period.dividedBy(SOON_SHARE);
        return dates.conservative().minus(share.compareTo(SOON_MAX) < 0 ? share : SOON_MAX);
    }

    static String words(State state) {
        return switch (state) {
            case State.CannotTell open -> "Whether it applies cannot be told yet.";
            case State.NotApplicable none -> "It does not apply.";
            case State.NotStarted waiting -> "It has not started: " + waiting.missing() + " is missing.";
            case State.Running open -> "It is running.";
            case State.DueSoon open -> "It is due soon.";
            case State.Overdue missed -> "It is overdue.";
            case State.NoFixedDeadline open -> "There is no fixed date; time since the clock started is shown.";
            case State.DecidedNotRequired decided -> "Fact " + decided.decision() + " decided that it is not required.";
            case State.Merged merged -> "Fact " + merged.into() + " merged it into another report.";
            case State.Fulfilled filed ->
                switch (filed.punctuality()) {
                    case IN_TIME -> "Fact " + filed.filing() + " fulfils it in time.";
                    case LATE_WITH_REASONS -> "Fact " + filed.filing() + " fulfils it late, with reasons.";
                    case LATE -> "Fact " + filed.filing() + " fulfils it late, without reasons.";
                    case NO_LIMIT -> "Fact " + filed.filing() + " fulfils it.";
                };
        };
    }
}

package org.lagebuch.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an obligation stands. */
public sealed interface State {
    /** The public name, lower-kebab-case. */
    default String word() {
        return switch (this) {
            case CannotTell none -> "cannot-tell";
            case NotApplicable none -> "not-applicable";
            case NotStarted none -> "not-started";
            case Running none -> "running";
            case DueSoon none -> "due-soon";
            case Fulfilled none -> "fulfilled";
            case Overdue none -> "overdue";
            case DecidedNotRequired none -> "decided-not-required";
            case Merged none -> "merged";
            case NoFixedDeadline none -> "no-fixed-deadline";
        };
    }

    /** Whether it keeps a case from being closed. */
    default boolean blocksClosing() {
        return switch (this) {
            case Running open -> true;
            case DueSoon open -> true;
            case Overdue open -> true;
            case NoFixedDeadline open -> true;
            case CannotTell listed -> false;
            case NotStarted listed -> false;
            case NotApplicable over -> false;
            case Fulfilled over -> false;
            case DecidedNotRequired over -> false;
            case Merged over -> false;
        };
    }

    record CannotTell() implements State {}

    record NotApplicable() implements State {}

    /** @param missing fact id, or stage, whose time is not on record */
    record NotStarted(String missing) implements State {}

    /** @param soon from when it is due soon */
    record Running(Instant soon) implements State {}

    /** The conservative date is near. */
    record DueSoon(Instant since) implements State {}

    /** @param filing what settled it */
    record Fulfilled(UUID filing, Instant at, Punctuality punctuality) implements State {}

    record Overdue(Instant since) implements State {}

    record DecidedNotRequired(UUID decision) implements State {}

    /** @param into the fact that decided it */
    record Merged(UUID into) implements State {}

    /** @param elapsed since the clock started; absent where that is not known */
    record NoFixedDeadline(@Nullable Duration elapsed) implements State {}

    enum Punctuality {
        IN_TIME,
        LATE_WITH_REASONS,
        LATE,
        NO_LIMIT
    }
}

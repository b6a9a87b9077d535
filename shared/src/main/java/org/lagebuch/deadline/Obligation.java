package org.lagebuch.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.count.DueDates;

/**
 * One stage of one duty of one party, as it stands at a moment.
 *
 * @param kind law, policy or contract; never mixed
 * @param pack version of the rule pack; absent for policy and contract targets
 * @param party the legal person it binds; absent where the case names none
 * @param article the provision it rests on
 * @param recipient whom to tell
 * @param applies whether the regime binds the party
 * @param dates absent while the clock has not started, or where the law gives no number
 * @param anchor the fact that started the clock
 * @param earlier dates it had before an anchor was corrected
 * @param contents what the report must say, and which fact says it
 * @param explanation every step from facts to state, one sentence each
 */
public record Obligation(
        Kind kind,
        @Nullable String pack,
        String regime,
        String regimeName,
        String stage,
        String stageName,
        @Nullable String party,
        String article,
        String recipient,
        Applies applies,
        State state,
        @Nullable DueDates dates,
        @Nullable UUID anchor,
        List<Rebased> earlier,
        List<Readiness> contents,
        List<String> explanation) {
    public Obligation {
        earlier = List.copyOf(earlier);
        contents = List.copyOf(contents);
        explanation = List.copyOf(explanation);
    }

    public enum Kind {
        LAW,
        POLICY,
        CONTRACT
    }

    /** Dates that stood until an anchor was corrected, and who relied on them. */
    public record Rebased(DueDates dates, UUID anchor, Instant until, List<UUID> reliedOn) {
        public Rebased {
            reliedOn = List.copyOf(reliedOn);
        }
    }

    /** @param filledBy facts that say it, in the order they were recorded */
    public record Readiness(
            String content,
            String label,
            boolean required,
            @Nullable String article,
            Fill fill,
            List<UUID> filledBy) {
        public Readiness {
            filledBy = List.copyOf(filledBy);
        }
    }

    /** "None affected" is confirmed; "not known" is stated; nothing at all is missing. */
    public enum Fill {
        CONFIRMED,
        ESTIMATE,
        UNKNOWN_STATED,
        MISSING,
        NOT_NEEDED
    }
}

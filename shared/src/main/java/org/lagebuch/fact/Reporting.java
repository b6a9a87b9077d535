package org.lagebuch.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom we told, or why not. Regimes and stages are ids of the rule pack. */
public sealed interface Reporting extends Happening {
    record ObligationDecided(
            @Nullable String regime,
            @Nullable String stage,
            @Nullable Choice decision,
            @Nullable String ground,
            @Nullable Party approver)
            implements Reporting {}

    record FilingDrafted(
            @Nullable String regime,
            @Nullable String stage,
            @Nullable Party recipient,
            Map<String, Object> fields) implements Reporting {
        public FilingDrafted {
            fields = Absent.asEmpty(fields);
        }
    }

    /**
     * @param contentHash SHA-256 of what was sent, lower-case hex
     * @param receipt the number the recipient gave
     * @param party on whose behalf; absent where it was the organisation whose case it is
     * @param content the filing itself where it was composed here, frozen: the hash is over its UTF-8
     * @param claims the facts it tells
     */
    record NotificationSubmitted(
            @Nullable String regime,
            @Nullable String stage,
            @Nullable Party recipient,
            @Nullable String channel,
            @Nullable String contentHash,
            @Nullable String receipt,
            @Nullable Party party,
            @Nullable String content,
            List<UUID> claims)
            implements Reporting {
        public NotificationSubmitted {
            claims = Absent.asEmpty(claims);
        }

        /** One that was written elsewhere, so that its text is not kept here. */
        public NotificationSubmitted(
                @Nullable String regime,
                @Nullable String stage,
                @Nullable Party recipient,
                @Nullable String channel,
                @Nullable String contentHash,
                @Nullable String receipt) {
            this(regime, stage, recipient, channel, contentHash, receipt, null, null, List.of());
        }
    }

    record NotificationAcknowledged(
            @Nullable UUID notification,
            @Nullable Party by,
            @Nullable String receipt) implements Reporting {}

    record AuthorityRequestReceived(
            @Nullable Party authority,
            @Nullable Moment due,
            @Nullable String theirReference) implements Reporting {}

    record AuthorityRequestAnswered(
            @Nullable UUID request,
            @Nullable String channel,
            @Nullable String contentHash) implements Reporting {}

    /** GDPR Art. 34. */
    record PersonsNotified(
            @Nullable String group,
            @Nullable Long count,
            @Nullable String channel,
            @Nullable String textHash,
            List<String> advice)
            implements Reporting {
        public PersonsNotified {
            advice = Absent.asEmpty(advice);
        }
    }

    /** @param claims the facts it tells */
    record StatementPublished(
            @Nullable String audience,
            @Nullable Integer version,
            @Nullable String url,
            @Nullable String textHash,
            List<UUID> claims,
            List<String> advice)
            implements Reporting {
        public StatementPublished {
            claims = Absent.asEmpty(claims);
            advice = Absent.asEmpty(advice);
        }
    }

    record LawEnforcementReported(
            @Nullable Party authority, @Nullable String fileNumber) implements Reporting {}

    record DelayJustified(
            @Nullable String regime,
            @Nullable String stage,
            @Nullable String reasons) implements Reporting {}

    record DutyReminded(
            @Nullable String regime,
            @Nullable String stage,
            @Nullable String state,
            @Nullable Moment due) implements Reporting {}

    enum Choice {
        NOTIFY,
        NOT_REQUIRED,
        MERGED
    }

    /** The requests a fact answers: the one it names, and those it is linked to as their answer. */
    static Set<UUID> answeredBy(Fact fact) {
        if (!(fact.what() instanceof AuthorityRequestAnswered answer)) return Set.of();
        Stream<UUID> linked = fact.links().stream()
                .filter(link -> link.rel() == Link.Rel.ANSWERS && !link.inverse())
                .map(Link::target);
        return Stream.concat(Stream.ofNullable(answer.request()), linked).collect(Collectors.toUnmodifiableSet());
    }
}

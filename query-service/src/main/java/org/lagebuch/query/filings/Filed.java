package org.lagebuch.query.filings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting.NotificationAcknowledged;
import org.lagebuch.fact.Reporting.NotificationSubmitted;
import org.lagebuch.query.standing.Stood;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * A report that was filed.
 *
 * @param noted as it stands
 * @param what as it was first recorded: only there its text must be
 * @param acknowledgement of it, the last one with a receipt
 */
record Filed(
        Noted noted, NotificationSubmitted what, @Nullable NotificationAcknowledged acknowledgement) {
    private static final String FORMAT = "lagebuch-filing-1";

    /** All that stand, in the order they were first recorded. */
    static List<Filed> in(Stood stood) {
        return stood.entries().stream().flatMap(noted -> of(noted, stood)).toList();
    }

    static Optional<Filed> in(Stood stood, UUID factId) {
        return in(stood).stream()
                .filter(filed -> filed.noted().id().equals(factId))
                .findFirst();
    }

    private static Stream<Filed> of(Noted noted, Stood stood) {
        if (!(noted.fact().what() instanceof NotificationSubmitted now)) return Stream.empty();
        NotificationSubmitted first = Stream.concat(noted.earlier().stream(), Stream.of(noted))
                .flatMap(wording -> wording.fact().what() instanceof NotificationSubmitted told
                        ? Stream.of(told)
                        : Stream.<NotificationSubmitted>empty())
                .filter(told -> told.content() != null)
                .findFirst()
                .orElse(now);
        return Stream.of(new Filed(noted, first, acknowledgement(noted.id(), stood)));
    }

    private static @Nullable NotificationAcknowledged acknowledgement(UUID notification, Stood stood) {
        NotificationAcknowledged found = null;
        for (Noted noted : stood.entries()) {
            if (noted.fact().what() instanceof NotificationAcknowledged one
                    && notification.equals(one.notification())) {
                if (found == null || one.receipt() != null) found = one;
            }
        }
        return found;
    }

    boolean isOf(String regime, @Nullable String ofParty) {
        return regime.equals(now().regime()) && (ofParty == null || party() == null || ofParty.equals(party()));
    }

    /** What may have been added to it since is told here. */
    NotificationSubmitted now() {
        return noted.fact().what() instanceof NotificationSubmitted now ? now : what;
    }

    @Nullable
    String party() {
        Party party = what.party();
        return party == null ? null : party.name();
    }

    @Nullable
    String receipt() {
        String own = now().receipt();
        return own != null || acknowledgement == null ? own : acknowledgement.receipt();
    }

    @Nullable
    String submittedAt() {
        Moment asserted = noted.fact().assertedAt();
        if (asserted != null) return asserted.iso();
        return noted.fact().occurred() == null ? null : noted.fact().occurred().value();
    }

    Instant firstRecordedAt() {
        return first().recordedAt();
    }

    long firstPosition() {
        return first().position();
    }

    private Noted first() {
        return noted.earlier().isEmpty() ? noted : noted.earlier().getFirst();
    }

    /** The very bytes that were frozen; empty where it was not composed here, or its text was withheld or erased. */
    Optional<byte[]> bytes() {
        return Optional.ofNullable(what.content()).map(text -> text.getBytes(UTF_8));
    }

    /** Empty where there is no text of ours. */
    Optional<JsonNode> document() {
        try {
            return bytes().map(Json::parse)
                    .filter(tree -> FORMAT.equals(tree.path("format").asString("")));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}

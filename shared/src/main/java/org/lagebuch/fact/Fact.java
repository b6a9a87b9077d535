package org.lagebuch.fact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a case: what every fact carries, and {@code what} its kind adds. A fact never changes; a correction is
 * another fact that points at it. Values are forgiving: what was once recorded stays readable when a rule grows stricter.
 *
 * @param learnedAt when we knew; absent means it was not given
 * @param assertedAt when it was said outside
 * @param capturedAt the clock of a client that was offline when it was written
 * @param negated a finding that something did not happen
 * @param reservation words such as "as far as known"; they survive every copy and export
 * @param relayedVia who passed the knowledge on, in order
 * @param original what an import found no exact home for, kept as it was under {@code details.original}
 */
public record Fact(
        @Nullable UUID factId,
        Happening what,
        @Nullable Occurrence occurred,
        @Nullable Moment learnedAt,
        @Nullable Moment assertedAt,
        @Nullable Moment capturedAt,
        @Nullable String summary,
        @Nullable Assertion assertion,
        boolean negated,
        @Nullable String reservation,
        @Nullable Source source,
        List<Party> relayedVia,
        @Nullable Party actor,
        List<Party> subjects,
        List<EvidenceReference> evidence,
        List<Link> links,
        List<Quantity> quantities,
        @Nullable Tlp tlp,
        @Nullable Pap pap,
        List<String> tags,
        Map<String, Object> original) {

    public Fact {
        relayedVia = Absent.asEmpty(relayedVia);
        subjects = Absent.asEmpty(subjects);
        evidence = Absent.asEmpty(evidence);
        links = Absent.asEmpty(links);
        quantities = Absent.asEmpty(quantities);
        tags = Absent.asEmpty(tags);
        original = Absent.asEmpty(original);
    }

    /** A fact of which only the kind is known; for what the server writes about itself. */
    public static Fact of(UUID factId, Happening what, @Nullable String summary) {
        return new Fact(
                factId, what, null, null, null, null, summary, null, false, null, null, List.of(), null, List.of(),
                List.of(), List.of(), List.of(), null, null, List.of(), Map.of());
    }

    public Fact withId(UUID id) {
        return new Fact(
                id,
                what,
                occurred,
                learnedAt,
                assertedAt,
                capturedAt,
                summary,
                assertion,
                negated,
                reservation,
                source,
                relayedVia,
                actor,
                subjects,
                evidence,
                links,
                quantities,
                tlp,
                pap,
                tags,
                original);
    }

    public Fact withLearnedAt(@Nullable Moment moment) {
        return new Fact(
                factId,
                what,
                occurred,
                moment,
                assertedAt,
                capturedAt,
                summary,
                assertion,
                negated,
                reservation,
                source,
                relayedVia,
                actor,
                subjects,
                evidence,
                links,
                quantities,
                tlp,
                pap,
                tags,
                original);
    }

    /** The same, told of a time and said outside at a moment. */
    public Fact at(@Nullable Occurrence when, @Nullable Moment asserted) {
        return new Fact(
                factId,
                what,
                when,
                learnedAt,
                asserted,
                capturedAt,
                summary,
                assertion,
                negated,
                reservation,
                source,
                relayedVia,
                actor,
                subjects,
                evidence,
                links,
                quantities,
                tlp,
                pap,
                tags,
                original);
    }

    /** The id of a fact that has one, as every recorded fact does. */
    public UUID id() {
        if (factId == null) throw new IllegalStateException("this fact was not yet given an id");
        return factId;
    }
}

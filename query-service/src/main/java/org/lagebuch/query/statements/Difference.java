package org.lagebuch.query.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a later statement tells otherwise than an earlier one, claim by claim. */
final class Difference {
    private final Statement from;
    private final Statement to;
    private final Claims claims;
    private final List<Change> changes = new ArrayList<>();

    enum Kind {
        ADDED("added"),
        KEPT("kept"),
        CHANGED("changed"),
        WITHDRAWN("withdrawn"),
        NOT_REPEATED("notRepeated");

        private final String told;

        Kind(String told) {
            this.told = told;
        }

        /** Its name in the API. */
        String told() {
            return told;
        }
    }

    /**
     * @param claim as the later statement tells it, or as the earlier did where the later does not
     * @param before the claim it replaces; absent where it replaces none
     * @param cause the fact that brought the change
     */
    record Change(
            Kind kind,
            Claimed claim,
            @Nullable Claimed before,
            @Nullable UUID cause) {}

    Difference(Statement from, Statement to, Claims claims) {
        this.from = from;
        this.to = to;
        this.claims = claims;
    }

    List<Change> changes() {
        to.claims().forEach(id -> changes.add(told(claims.of(id))));
        from.claims().stream()
                .filter(id -> !to.claims().contains(id) && !isReplaced(id))
                .forEach(id -> changes.add(untold(claims.of(id))));
        return changes;
    }

    private Change told(Claimed claim) {
        if (!from.claims().contains(claim.id())) return replacing(claim);
        Optional<Claimed.Wording> before = claim.at(from.position());
        Optional<Claimed.Wording> after = claim.at(to.position());
        boolean same = before.map(Claimed.Wording::position).equals(after.map(Claimed.Wording::position));
        if (same) return new Change(Kind.KEPT, claim, null, null);
        return new Change(
                Kind.CHANGED, claim, claim, after.map(Claimed.Wording::by).orElse(null));
    }

    /** A new fact may stand in the place of one told before. */
    private Change replacing(Claimed claim) {
        return from.claims().stream()
                .map(claims::of)
                .filter(before -> before.isSpokenOfBy(claim.id(), to.position()))
                .findFirst()
                .map(before -> new Change(Kind.CHANGED, claim, before, claim.id()))
                .orElseGet(() -> new Change(Kind.ADDED, claim, null, claim.id()));
    }

    private Change untold(Claimed claim) {
        return claim.withdrawnBy(to.position())
                .map(word -> new Change(Kind.WITHDRAWN, claim, null, word.factId()))
                .orElseGet(() -> new Change(Kind.NOT_REPEATED, claim, null, null));
    }

    private boolean isReplaced(UUID id) {
        return changes.stream()
                .anyMatch(change ->
                        change.before() != null && change.before().id().equals(id));
    }
}

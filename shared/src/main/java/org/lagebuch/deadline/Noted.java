package org.lagebuch.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lagebuch.fact.Fact;

/**
 * A fact that stands: as last corrected, with what it said before.
 *
 * @param fact as it stands, under the id it was first recorded with
 * @param recordedAt of the wording that stands
 * @param position of the wording that stands, in the ledger
 * @param earlier the wordings before it, first one first, without {@code earlier} of their own
 */
public record Noted(Fact fact, Instant recordedAt, long position, List<Noted> earlier) {
    public Noted {
        earlier = List.copyOf(earlier);
    }

    /** As it was first written down. */
    public Noted first() {
        return earlier.isEmpty() ? this : earlier.getFirst();
    }

    public UUID id() {
        return fact.id();
    }
}

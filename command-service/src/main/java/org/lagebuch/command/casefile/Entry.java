package org.lagebuch.command.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;

/**
 * A fact on record.
 *
 * @param fact as it was written, not as it was corrected since
 * @param current as it stands after its corrections
 * @param request digest of the request that wrote it, lower-case hex
 */
public record Entry(
        Fact fact, Fact current, Receipt receipt, @Nullable String request, boolean retracted) {
    static Entry of(Fact fact, Receipt receipt, @Nullable String request) {
        return new Entry(fact, fact, receipt, request, false);
    }

    Entry correctedTo(Fact replacement) {
        return new Entry(fact, replacement, receipt, request, retracted);
    }

    Entry takenBack() {
        return new Entry(fact, current, receipt, request, true);
    }

    public UUID id() {
        return fact.id();
    }

    public boolean madeBy(String requestDigest) {
        return requestDigest.equals(request);
    }
}

package org.lagebuch.command.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.Fact;

/**
 * A fact on record.
 *
 * @param wordings as it was written, and as it was corrected since, first one first
 * @param request digest of the request that wrote it, lower-case hex
 */
public record Entry(
        List<Noted> wordings, Receipt receipt, @Nullable String request, boolean retracted) {
    public Entry {
        wordings = List.copyOf(wordings);
    }

    static Entry of(Fact fact, Receipt receipt, @Nullable String request) {
        return new Entry(List.of(wording(fact, receipt)), receipt, request, false);
    }

    Entry correctedTo(Fact replacement, Receipt correction) {
        List<Noted> all = new ArrayList<>(wordings);
        all.add(wording(replacement, correction));
        return new Entry(all, receipt, request, retracted);
    }

    Entry takenBack() {
        return new Entry(wordings, receipt, request, true);
    }

    private static Noted wording(Fact fact, Receipt receipt) {
        return new Noted(fact, receipt.recordedAt(), receipt.position(), List.of());
    }

    /** As it was written, not as it was corrected since. */
    public Fact fact() {
        return wordings.getFirst().fact();
    }

    /** As it stands after its corrections. */
    public Fact current() {
        return wordings.getLast().fact();
    }

    /** As it stands, with what it said before. */
    public Noted noted() {
        Noted now = wordings.getLast();
        return new Noted(now.fact(), now.recordedAt(), now.position(), wordings.subList(0, wordings.size() - 1));
    }

    public UUID id() {
        return fact().id();
    }

    public boolean madeBy(String requestDigest) {
        return requestDigest.equals(request);
    }
}

package org.lagebuch.ledger;

import static org.lagebuch.ledger.Verdict.Why.INDEX_NOT_RISING;
import static org.lagebuch.ledger.Verdict.Why.LEAF_ALTERED;
import static org.lagebuch.ledger.Verdict.Why.OTHER_CASE;
import static org.lagebuch.ledger.Verdict.Why.OTHER_LOG;
import static org.lagebuch.ledger.Verdict.Why.PREV_DIFFERS;
import static org.lagebuch.ledger.Verdict.Why.SEQ_GAP;
import static org.lagebuch.ledger.Verdict.Why.TIME_WENT_BACK;
import static org.lagebuch.ledger.Verdict.refused;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of one case as far as they were checked (ledger.md 1.10, level C1): none left out, none put in between,
 * each linked to the one before. Never changes; each leaf that fits answers another.
 *
 * @param count how many leaves the case has so far
 * @param last absent before the first
 */
public record CaseChain(
        String origin, String caseId, long count, @Nullable Leaf last) {

    /** A leaf, and the hash that was told with it: by the store, a receipt or a proof. */
    public record Stored(Leaf leaf, Digest hash) {}

    public static CaseChain begin(String origin, String caseId) {
        return new CaseChain(origin, caseId, 0, null);
    }

    /** Whether these are the first leaves of the case, in order and without a gap. */
    public static Verdict verify(String origin, String caseId, List<Stored> leaves) {
        CaseChain chain = begin(origin, caseId);
        for (Stored next : leaves) {
            if (chain.verify(next) instanceof Verdict.Refused refused) return refused;
            chain = chain.with(next.leaf());
        }
        return Verdict.verified();
    }

    /** Whether a leaf is the next of the case. */
    public Verdict verify(Stored next) {
        Leaf leaf = next.leaf();
        String where = "leaf " + leaf.index();
        if (!leaf.origin().equals(origin)) return refused(OTHER_LOG, where + " is of " + leaf.origin());
        if (!caseId.equals(leaf.caseId())) return refused(OTHER_CASE, where + " is of case " + leaf.caseId());
        if (!leaf.hash().equals(next.hash())) return refused(LEAF_ALTERED, where + " hashes to " + leaf.hash());
        if (leaf.seq() != count) return refused(SEQ_GAP, where + " is number " + leaf.seq() + ", not " + count);
        return last == null ? linked(leaf, null) : behind(last, leaf);
    }

    /** The chain with a leaf that was verified as its next. */
    public CaseChain with(Leaf next) {
        return new CaseChain(origin, caseId, count + 1, next);
    }

    private static Verdict behind(Leaf last, Leaf leaf) {
        String where = "leaf " + leaf.index();
        if (leaf.index() <= last.index()) return refused(INDEX_NOT_RISING, where + " after leaf " + last.index());
        if (leaf.time().isBefore(last.time())) {
            return refused(TIME_WENT_BACK, where + " at " + leaf.time() + " after " + last.time());
        }
        return linked(leaf, last.hash());
    }

    private static Verdict linked(Leaf leaf, @Nullable Digest prev) {
        return Objects.equals(leaf.prev(), prev)
                ? Verdict.verified()
                : refused(PREV_DIFFERS, "leaf " + leaf.index() + " follows " + leaf.prev() + ", not " + prev);
    }
}

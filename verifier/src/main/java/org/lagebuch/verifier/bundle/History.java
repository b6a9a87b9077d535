package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.HISTORY_REWRITTEN;
import static org.lagebuch.verifier.verdict.Code.HISTORY_SHRANK;
import static org.lagebuch.verifier.verdict.Code.HISTORY_UNPROVEN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.ConsistencyProof;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.verifier.archive.Archive;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Refusal;

/**
 * That the published log grew from earlier heads, by the proofs {@code consistency/<earlier size>} of the bundle: the
 * hashes from there to the bundle's checkpoint, one a line (V10).
 */
record History(Archive archive, Published published) {

    /** The size of a checkpoint that was kept, where it was proven; absent where none was kept. */
    @Nullable
    Long verify(Trust trust) {
        if (trust.earlier() == null) return null;
        TreeHead earlier = EarlierCheckpoint.open(trust.earlier(), trust.policy(), published.origin());
        if (earlier.size() > published.head().size()) {
            throw new Refusal(
                    HISTORY_SHRANK,
                    "from " + earlier.size() + " leaves to " + published.head().size());
        }
        if (!provesGrowthFrom(earlier, HISTORY_REWRITTEN)) {
            throw new Refusal(
                    HISTORY_UNPROVEN,
                    "from " + earlier.size() + " leaves to " + published.head().size());
        }
        return earlier.size();
    }

    /**
     * False where the bundle has no proof and needs one.
     *
     * @param lie how it is called where there is a proof that fails
     */
    boolean provesGrowthFrom(TreeHead earlier, Code lie) {
        String name = "consistency/" + earlier.size();
        boolean trivial = earlier.size() == published.head().size() || earlier.size() == 0;
        if (!trivial && !archive.has(name)) return false;
        ConsistencyProof proof =
                new ConsistencyProof(archive.has(name) ? HashLines.read(name, archive.read(name), lie) : List.of());
        if (proof.verify(earlier, published.head()) instanceof Verdict.Refused refused) throw Refusal.of(lie, refused);
        return true;
    }
}

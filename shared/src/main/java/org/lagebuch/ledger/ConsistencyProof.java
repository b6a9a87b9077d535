package org.lagebuch.ledger;

import static org.lagebuch.ledger.Verdict.Why.EARLIER_ROOT_DIFFERS;
import static org.lagebuch.ledger.Verdict.Why.PROOF_TOO_LONG;
import static org.lagebuch.ledger.Verdict.Why.PROOF_TOO_SHORT;
import static org.lagebuch.ledger.Verdict.Why.ROOT_DIFFERS;
import static org.lagebuch.ledger.Verdict.Why.SIZE_SHRANK;
import static org.lagebuch.ledger.Verdict.refused;

import java.util.ArrayList;
import java.util.List;

/** That a log only grew between two of its heads: nothing in the earlier one was changed or taken away (RFC 9162 2.1.4). */
public record ConsistencyProof(List<Digest> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Both heads from verified checkpoints. */
    public Verdict verify(TreeHead earlier, TreeHead later) {
        if (earlier.size() > later.size()) {
            return refused(SIZE_SHRANK, "from " + earlier.size() + " to " + later.size());
        }
        if (earlier.size() == later.size()) return verifyNothing(earlier.root().equals(later.root()));
        if (earlier.size() == 0) return verifyNothing(earlier.root().equals(TreeHash.EMPTY));
        if (path.isEmpty()) return refused(PROOF_TOO_SHORT, "no hashes");
        return verifyGrowth(earlier, later);
    }

    /** Where the sizes alone say what the earlier root must be, the RFC has no proof, and none may be given. */
    private Verdict verifyNothing(boolean rootFits) {
        if (!path.isEmpty()) return refused(PROOF_TOO_LONG, path.size() + " hashes where there is nothing to prove");
        return rootFits ? Verdict.verified() : refused(EARLIER_ROOT_DIFFERS, "the sizes ask for another root");
    }

    /** Section 2.1.4.2, step by step, {@code fn} and {@code sn} as named there; both roots grow along one path. */
    private Verdict verifyGrowth(TreeHead earlier, TreeHead later) {
        List<Digest> rest = new ArrayList<>(path);
        if (Long.bitCount(earlier.size()) == 1) rest.addFirst(earlier.root());
        int whole = Long.numberOfTrailingZeros(earlier.size());
        long fn = (earlier.size() - 1) >> whole;
        long sn = (later.size() - 1) >> whole;
        Digest earlierRoot = rest.removeFirst();
        Digest laterRoot = earlierRoot;
        for (Digest neighbour : rest) {
            if (sn == 0) return refused(PROOF_TOO_LONG, path.size() + " hashes");
            if ((fn & 1) == 1 || fn == sn) {
                earlierRoot = TreeHash.node(neighbour, earlierRoot);
                laterRoot = TreeHash.node(neighbour, laterRoot);
                int skipped = Long.numberOfTrailingZeros(fn);
                fn >>= skipped;
                sn >>= skipped;
            } else {
                laterRoot = TreeHash.node(laterRoot, neighbour);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) return refused(PROOF_TOO_SHORT, path.size() + " hashes");
        if (!earlierRoot.equals(earlier.root())) {
            return refused(EARLIER_ROOT_DIFFERS, "the path leads to " + earlierRoot);
        }
        return laterRoot.equals(later.root())
                ? Verdict.verified()
                : refused(ROOT_DIFFERS, "the path leads to " + laterRoot);
    }
}

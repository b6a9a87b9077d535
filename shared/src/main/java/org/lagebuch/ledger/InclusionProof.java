package org.lagebuch.ledger;

import static org.lagebuch.ledger.Verdict.Why.INDEX_OUTSIDE_TREE;
import static org.lagebuch.ledger.Verdict.Why.PROOF_TOO_LONG;
import static org.lagebuch.ledger.Verdict.Why.PROOF_TOO_SHORT;
import static org.lagebuch.ledger.Verdict.Why.ROOT_DIFFERS;
import static org.lagebuch.ledger.Verdict.refused;

import java.util.List;

/**
 * That a leaf stands at an index of a log (RFC 9162 section 2.1.3).
 *
 * @param index as the leaf's own statement tells it
 * @param path the neighbours' roots, from the leaf upwards
 */
public record InclusionProof(long index, List<Digest> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Section 2.1.3.2, step by step, {@code fn} and {@code sn} as named there. That the path is used up exactly is as
     * much of the proof as the root: without it the index is worth nothing.
     *
     * @param head from a verified checkpoint
     */
    public Verdict verify(Digest leafHash, TreeHead head) {
        if (index < 0 || index >= head.size()) {
            return refused(INDEX_OUTSIDE_TREE, "index " + index + " in a log of " + head.size());
        }
        long fn = index;
        long sn = head.size() - 1;
        Digest root = leafHash;
        for (Digest neighbour : path) {
            if (sn == 0) return refused(PROOF_TOO_LONG, path.size() + " hashes for index " + index);
            if ((fn & 1) == 1 || fn == sn) {
                root = TreeHash.node(neighbour, root);
                int skipped = Long.numberOfTrailingZeros(fn);
                fn >>= skipped;
                sn >>= skipped;
            } else {
                root = TreeHash.node(root, neighbour);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) return refused(PROOF_TOO_SHORT, path.size() + " hashes for index " + index);
        return root.equals(head.root()) ? Verdict.verified() : refused(ROOT_DIFFERS, "the path leads to " + root);
    }
}

package org.lagebuch.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The tree of RFC 9162 section 2.1 over given leaf hashes: its heads at every size up to now, and the proofs for them.
 * Keeps every full subtree, so that a proof costs the square of the tree's height, not its width.
 */
public final class MerkleTree {
    /** By height: the roots of the full subtrees of {@code 1 << height} leaves, in order. */
    private final List<List<Digest>> full = new ArrayList<>();

    public MerkleTree(List<Digest> leafHashes) {
        full.add(List.copyOf(leafHashes));
        while (full.getLast().size() > 1) full.add(paired(full.getLast()));
    }

    public int size() {
        return full.getFirst().size();
    }

    public TreeHead head() {
        return head(size());
    }

    /** @throws IndexOutOfBoundsException where the tree never had that size */
    public TreeHead head(int size) {
        Objects.checkFromToIndex(0, size, size());
        return subtrees().head(size);
    }

    /** Section 2.1.3.1. */
    public InclusionProof inclusion(int index, int size) {
        Objects.checkFromToIndex(0, size, size());
        return subtrees().inclusion(index, size);
    }

    /** Section 2.1.4.1. From nothing, and to the same size, there is nothing to prove. */
    public ConsistencyProof consistency(int earlier, int later) {
        Objects.checkFromToIndex(0, later, size());
        return subtrees().consistency(earlier, later);
    }

    private Subtrees subtrees() {
        return (height, from) -> full.get(height).get((int) (from >> height));
    }

    private static List<Digest> paired(List<Digest> below) {
        List<Digest> above = new ArrayList<>(below.size() / 2);
        for (int i = 0; i + 1 < below.size(); i += 2) above.add(TreeHash.node(below.get(i), below.get(i + 1)));
        return above;
    }
}

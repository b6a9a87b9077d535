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
        return size == 0 ? TreeHead.EMPTY : new TreeHead(size, root(0, size));
    }

    /** Section 2.1.3.1. */
    public InclusionProof inclusion(int index, int size) {
        Objects.checkFromToIndex(0, size, size());
        Objects.checkIndex(index, size);
        List<Digest> path = new ArrayList<>();
        int from = 0;
        int to = size;
        while (to - from > 1) {
            int middle = middle(from, to);
            if (index < middle) {
                path.addFirst(root(middle, to));
                to = middle;
            } else {
                path.addFirst(root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, path);
    }

    /** Section 2.1.4.1. From nothing, and to the same size, there is nothing to prove. */
    public ConsistencyProof consistency(int earlier, int later) {
        Objects.checkFromToIndex(0, later, size());
        Objects.checkFromToIndex(0, earlier, later);
        List<Digest> path = new ArrayList<>();
        int from = 0;
        int to = later;
        while (earlier != 0 && earlier != to) {
            int middle = middle(from, to);
            if (earlier <= middle) {
                path.addFirst(root(middle, to));
                to = middle;
            } else {
                path.addFirst(root(from, middle));
                from = middle;
            }
        }
        if (from != 0) path.addFirst(root(from, to));
        return new ConsistencyProof(path);
    }

    private Digest root(int from, int to) {
        int width = to - from;
        if (Integer.bitCount(width) == 1) {
            int height = Integer.numberOfTrailingZeros(width);
            return full.get(height).get(from >> height);
        }
        int middle = middle(from, to);
        return TreeHash.node(root(from, middle), root(middle, to));
    }

    /** Where a range of more than one leaf is split: after the largest power of two that is smaller than its width. */
    private static int middle(int from, int to) {
        return from + Integer.highestOneBit(to - from - 1);
    }

    private static List<Digest> paired(List<Digest> below) {
        List<Digest> above = new ArrayList<>(below.size() / 2);
        for (int i = 0; i + 1 < below.size(); i += 2) above.add(TreeHash.node(below.get(i), below.get(i + 1)));
        return above;
    }
}

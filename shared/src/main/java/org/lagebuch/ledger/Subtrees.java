package org.lagebuch.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The heads and proofs of a tree (RFC 9162 section 2.1), made of the roots of its full subtrees, wherever those are kept.
 */
@FunctionalInterface
public interface Subtrees {
    /** Root of the full subtree of {@code 1 << height} leaves that begins at a leaf. */
    Digest full(int height, long from);

    default TreeHead head(long size) {
        return size == 0 ? TreeHead.EMPTY : new TreeHead(size, root(0, size));
    }

    /** Section 2.1.3.1. */
    default InclusionProof inclusion(long index, long size) {
        Objects.checkIndex(index, size);
        List<Digest> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = middle(from, to);
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
    default ConsistencyProof consistency(long earlier, long later) {
        Objects.checkFromToIndex(0, earlier, later);
        List<Digest> path = new ArrayList<>();
        long from = 0;
        long to = later;
        while (earlier != 0 && earlier != to) {
            long middle = middle(from, to);
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

    private Digest root(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) return full(Long.numberOfTrailingZeros(width), from);
        long middle = middle(from, to);
        return TreeHash.node(root(from, middle), root(middle, to));
    }

    /** Where a range of more than one leaf is split: after the largest power of two that is smaller than its width. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}

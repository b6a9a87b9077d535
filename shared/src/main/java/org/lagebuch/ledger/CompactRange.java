package org.lagebuch.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * All that must be kept of a growing log to know its root: the roots of its full subtrees, the largest and oldest
 * first, at most 63. Never changes; appending answers another.
 *
 * @param size number of leaves
 * @param subtrees one for each bit that is set in {@code size}
 */
public record CompactRange(long size, List<Digest> subtrees) {
    public static final CompactRange EMPTY = new CompactRange(0, List.of());

    public CompactRange {
        if (size < 0) throw new IllegalArgumentException("a log has no " + size + " leaves");
        if (Long.bitCount(size) != subtrees.size()) {
            throw new IllegalArgumentException(size + " leaves do not make " + subtrees.size() + " full subtrees");
        }
        subtrees = List.copyOf(subtrees);
    }

    /** A new leaf closes one full subtree for each bit set at the low end of the size, as a carry does. */
    public CompactRange append(Digest leafHash) {
        List<Digest> grown = new ArrayList<>(subtrees);
        Digest closed = leafHash;
        for (int i = Long.numberOfTrailingZeros(~size); i > 0; i--) {
            closed = TreeHash.node(grown.removeLast(), closed);
        }
        grown.add(closed);
        return new CompactRange(size + 1, grown);
    }

    public TreeHead head() {
        if (size == 0) return TreeHead.EMPTY;
        Digest root = subtrees.getLast();
        for (Digest left : subtrees.reversed().subList(1, subtrees.size())) root = TreeHash.node(left, root);
        return new TreeHead(size, root);
    }
}

package org.lagebuch.ledger;

/**
 * How large a log was and the root of its tree then. The two go together and come from one verified checkpoint: a size
 * taken from elsewhere, such as the file of a proof, lets the same proof pass for another leaf (ledger.md, note on V5).
 *
 * @param size number of leaves
 */
public record TreeHead(long size, Digest root) {
    public static final TreeHead EMPTY = new TreeHead(0, TreeHash.EMPTY);

    public TreeHead {
        if (size < 0) throw new IllegalArgumentException("a log has no " + size + " leaves");
    }
}

package org.lagebuch.ledger;

/** The three hashes of RFC 9162 section 2.1.1. The first byte keeps a node from ever passing for a leaf. */
public final class TreeHash {
    /** Of the tree without leaves. */
    public static final Digest EMPTY = Digest.sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private TreeHash() {}

    public static Digest leaf(byte[] data) {
        return Digest.sha256(LEAF, data);
    }

    public static Digest node(Digest left, Digest right) {
        return Digest.sha256(NODE, left.bytes(), right.bytes());
    }
}

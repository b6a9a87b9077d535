package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.stream.IntStream;

/** Trees whose leaves are the numbers 0, 1, 2 … in ASCII. */
public final class Trees {
    private Trees() {}

    public static List<Digest> leaves(int size) {
        return IntStream.range(0, size).mapToObj(Trees::leaf).toList();
    }

    public static Digest leaf(int index) {
        return TreeHash.leaf(Integer.toString(index).getBytes(US_ASCII));
    }

    public static MerkleTree ofSize(int size) {
        return new MerkleTree(leaves(size));
    }
}

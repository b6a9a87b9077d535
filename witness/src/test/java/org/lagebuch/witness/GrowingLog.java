package org.lagebuch.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;

/** A log of 100 leaves, seen at any of its sizes; two of them with the same key differ from a leaf on. */
final class GrowingLog {
    static final String ORIGIN = "timeline.example/org/0123456789abcdef";
    static final SigningKey KEY = key(ORIGIN, KeyType.ED25519, 1);
    static final int LEAVES = 100;

    private final MerkleTree tree;

    private GrowingLog(MerkleTree tree) {
        this.tree = tree;
    }

    static SigningKey key(String name, KeyType type, int seed) {
        byte[] bytes = new byte[SigningKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return SigningKey.ofSeed(name, type, Octets.of(bytes));
    }

    static GrowingLog honest() {
        return fork(LEAVES, "");
    }

    /** @param from the first leaf that is another */
    static GrowingLog fork(int from, String other) {
        List<Digest> leaves = IntStream.range(0, LEAVES)
                .mapToObj(i -> Digest.sha256(((i < from ? "leaf " : other) + i).getBytes(UTF_8)))
                .toList();
        return new GrowingLog(new MerkleTree(leaves));
    }

    TreeHead head(int size) {
        return tree.head(size);
    }

    SignedNote checkpoint(int size) {
        return new Checkpoint(ORIGIN, tree.head(size)).signed(KEY);
    }

    byte[] submission(int old, int size) {
        return body(old, tree.consistency(old, size).path(), checkpoint(size).bytes());
    }

    static byte[] body(long old, List<Digest> proof, byte[] note) {
        StringBuilder lines = new StringBuilder("old " + old + "\n");
        for (Digest hash : proof) lines.append(hash.base64()).append('\n');
        return Octets.joined(Octets.ofUtf8(lines + "\n"), Octets.of(note)).bytes();
    }
}

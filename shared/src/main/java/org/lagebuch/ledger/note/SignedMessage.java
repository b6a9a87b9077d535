package org.lagebuch.ledger.note;

import java.nio.ByteBuffer;
import org.lagebuch.ledger.Octets;

/** The bytes a key of a type signs for the text of a note. */
final class SignedMessage {
    private static final String SUBTREE = "subtree/v1\n\0";

    private SignedMessage() {}

    /**
     * @param time seconds since 1970; without meaning where the type has none
     * @throws org.lagebuch.ledger.Malformed where the type signs checkpoints only, and the text is none
     */
    static Octets of(KeyType type, String name, long time, String text) {
        return switch (type) {
            case ED25519 -> Octets.ofUtf8(text);
            case COSIGNATURE -> Octets.ofUtf8("cosignature/v1\ntime " + time + "\n" + text);
            case ML_DSA_44 -> subtree(name, time, Checkpoint.parse(text));
        };
    }

    /** The structure {@code cosigned_message} (tlog-cosignature), for a subtree that is the whole tree. */
    private static Octets subtree(String name, long time, Checkpoint checkpoint) {
        return Octets.joined(
                Octets.ofUtf8(SUBTREE),
                shortText(name),
                number(time),
                shortText(checkpoint.origin()),
                number(0),
                number(checkpoint.head().size()),
                Octets.of(checkpoint.head().root().bytes()));
    }

    private static Octets shortText(String text) {
        byte[] bytes = Text.utf8(text);
        return Octets.joined(Octets.of(new byte[] {(byte) bytes.length}), Octets.of(bytes));
    }

    /** Eight bytes, the largest first. */
    static Octets number(long value) {
        return Octets.of(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}

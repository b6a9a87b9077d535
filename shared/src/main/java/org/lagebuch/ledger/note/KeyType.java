package org.lagebuch.ledger.note;

/** What a key signs, and how: the signature types of C2SP signed-note, section "Signature types", that we know. */
public enum KeyType {
    /** The text of a note, as it is (signed-note, "Ed25519 signatures"). */
    ED25519(0x01, "Ed25519", "302a300506032b6570032100", 32, 64, false),
    /** The text and when it was seen, by a witness (tlog-cosignature, "Ed25519 signed message"). */
    COSIGNATURE(0x04, "Ed25519", "302a300506032b6570032100", 32, 64, true),
    /** A checkpoint's three values, by a log or a witness (tlog-cosignature, "ML-DSA-44 signed message"). */
    ML_DSA_44(0x06, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420, true);

    private final byte identifier;
    private final String algorithm;
    private final String encodingPrefix;
    private final int keyBytes;
    private final int signatureBytes;
    private final boolean timestamped;

    KeyType(
            int identifier,
            String algorithm,
            String encodingPrefix,
            int keyBytes,
            int signatureBytes,
            boolean timestamped) {
        this.identifier = (byte) identifier;
        this.algorithm = algorithm;
        this.encodingPrefix = encodingPrefix;
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
        this.timestamped = timestamped;
    }

    byte identifier() {
        return identifier;
    }

    /** As the JDK names it. */
    String algorithm() {
        return algorithm;
    }

    /** What X.509 puts before the raw public key, in hex. */
    String encodingPrefix() {
        return encodingPrefix;
    }

    int keyBytes() {
        return keyBytes;
    }

    int signatureBytes() {
        return signatureBytes;
    }

    /** Whether eight bytes of time stand before the signature. */
    public boolean timestamped() {
        return timestamped;
    }
}

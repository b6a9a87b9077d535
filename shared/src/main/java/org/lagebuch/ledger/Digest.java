package org.lagebuch.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A SHA-256 hash: 32 bytes, equal by content. */
public final class Digest {
    private final byte[] bytes;

    private Digest(byte[] bytes) {
        if (bytes.length != 32) throw new IllegalArgumentException("a digest has 32 bytes, not " + bytes.length);
        this.bytes = bytes;
    }

    public static Digest of(byte[] bytes) {
        return new Digest(bytes.clone());
    }

    public static Digest sha256(byte[]... pieces) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) sha256.update(piece);
            return new Digest(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static Digest parseBase64(String text) {
        Digest digest = new Digest(Base64.getDecoder().decode(text));
        if (!digest.base64().equals(text))
            throw new IllegalArgumentException("not the one spelling of base64: " + text);
        return digest;
    }

    /** In base64, each on a line of its own: how a path is written wherever one is sent. */
    public static String lines(List<Digest> hashes) {
        StringBuilder lines = new StringBuilder();
        for (Digest hash : hashes) lines.append(hash.base64()).append('\n');
        return lines.toString();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}

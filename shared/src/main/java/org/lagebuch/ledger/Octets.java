package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that never change, equal by content. */
public final class Octets {
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    public static Octets ofUtf8(String text) {
        return new Octets(text.getBytes(UTF_8));
    }

    public static Octets joined(Octets... pieces) {
        int size = 0;
        for (Octets piece : pieces) size += piece.bytes.length;
        byte[] all = new byte[size];
        int end = 0;
        for (Octets piece : pieces) {
            System.arraycopy(piece.bytes, 0, all, end, piece.bytes.length);
            end += piece.bytes.length;
        }
        return new Octets(all);
    }

    /** @throws IllegalArgumentException where there are fewer bytes */
    public Octets slice(int from, int to) {
        if (from < 0 || to > bytes.length || from > to) {
            throw new IllegalArgumentException("there are only " + bytes.length + " bytes");
        }
        return new Octets(Arrays.copyOfRange(bytes, from, to));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public String utf8() {
        return new String(bytes, UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}

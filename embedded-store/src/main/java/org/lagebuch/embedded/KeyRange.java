package org.lagebuch.embedded;

import java.util.Arrays;

/** All index entries from one beginning to another, both included: whatever starts with {@code last} still belongs. */
final class KeyRange {
    /** Above every first byte a further value could have. */
    private static final byte BEYOND = (byte) 0xff;

    static final KeyRange ALL = new KeyRange(new byte[0], new byte[0]);

    private final byte[] first;
    private final byte[] last;

    KeyRange(byte[] first, byte[] last) {
        this.first = first;
        this.last = last;
    }

    byte[] first() {
        return first;
    }

    byte[] end() {
        byte[] end = Arrays.copyOf(last, last.length + 1);
        end[last.length] = BEYOND;
        return end;
    }

    /** The part of this range, itself a single key, in which the next value lies between two others. */
    KeyRange then(byte[] from, byte[] to) {
        return new KeyRange(join(first, from), join(last, to));
    }

    static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}

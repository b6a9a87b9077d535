package org.lagebuch.embedded;

import java.util.Arrays;
import java.util.Iterator;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The sorted entries of one index: each is a key, the position of the document and the length of that, in one array of
 * bytes, which is the least that memory can hold.
 */
final class Entries {
    private static final byte[] NO_VALUE = {};

    private final MVStore memory;
    private final MVMap<byte[], byte[]> entries;

    Entries(MVStore memory, MVMap<byte[], byte[]> entries) {
        this.memory = memory;
        this.entries = entries;
    }

    void add(byte[] key, Position position) {
        entries.put(entry(key, position), NO_VALUE);
    }

    void remove(byte[] key, Position position) {
        entries.remove(entry(key, position));
    }

    boolean heldByAnother(byte[] key, Position own) {
        Iterator<Position> holders = scan(new KeyRange(key, key), false);
        return holders.hasNext() && !holders.next().equals(own);
    }

    Iterator<Position> scan(KeyRange range, boolean backwards) {
        byte[] start = backwards ? range.end() : range.first();
        byte[] stop = backwards ? range.first() : range.end();
        Iterator<byte[]> found = entries.cursor(start, stop, backwards);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public Position next() {
                return positionIn(found.next());
            }
        };
    }

    long count() {
        return entries.sizeAsLong();
    }

    void drop() {
        memory.removeMap(entries);
    }

    private static byte[] entry(byte[] key, Position position) {
        byte[] id = position.key();
        byte[] entry = Arrays.copyOf(key, key.length + id.length + Short.BYTES);
        System.arraycopy(id, 0, entry, key.length, id.length);
        entry[entry.length - 2] = (byte) (id.length >> Byte.SIZE);
        entry[entry.length - 1] = (byte) id.length;
        return entry;
    }

    private static Position positionIn(byte[] entry) {
        int end = entry.length - Short.BYTES;
        int length = (Byte.toUnsignedInt(entry[end]) << Byte.SIZE) | Byte.toUnsignedInt(entry[end + 1]);
        return new Position(Arrays.copyOfRange(entry, end - length, end));
    }
}

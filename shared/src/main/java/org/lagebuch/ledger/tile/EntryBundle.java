package org.lagebuch.ledger.tile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/**
 * Up to 256 neighbouring entries, for us leaf statements, each behind two bytes that tell its length (tlog-tiles, "Log
 * entries").
 */
public record EntryBundle(long index, int width) implements TilePath {
    private static final int ENTRY_BYTES_MAX = 0xffff;

    public EntryBundle {
        if (index < 0 || width < 1 || width > FULL) throw new Malformed("no entries " + index + " of " + width);
    }

    @Override
    public String path() {
        return "tile/entries/" + TilePath.spelled(index, width);
    }

    /** All that make up a log of a size. */
    public static Stream<EntryBundle> of(long size) {
        return LongStream.range(0, (size + FULL - 1) / FULL)
                .mapToObj(n -> new EntryBundle(n, (int) Math.min(FULL, size - n * FULL)));
    }

    /** Index of its first entry in the log. */
    public long first() {
        return index * FULL;
    }

    public static Octets bytes(List<Octets> entries) {
        List<Octets> pieces = new ArrayList<>();
        for (Octets entry : entries) {
            if (entry.size() > ENTRY_BYTES_MAX) throw new Malformed("an entry of more than 65,535 bytes");
            pieces.add(Octets.of(new byte[] {(byte) (entry.size() >> 8), (byte) entry.size()}));
            pieces.add(entry);
        }
        return Octets.joined(pieces.toArray(Octets[]::new));
    }

    /** @throws Malformed where there are not exactly as many entries as this width asks for */
    public List<Octets> entries(Octets bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes.bytes());
        List<Octets> entries = new ArrayList<>(width);
        try {
            while (entries.size() < width) {
                byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
                rest.get(entry);
                entries.add(Octets.of(entry));
            }
        } catch (BufferUnderflowException e) {
            throw new Malformed(path() + " ends within entry " + entries.size());
        }
        if (rest.hasRemaining()) throw new Malformed(path() + " has more than " + width + " entries");
        return entries;
    }
}

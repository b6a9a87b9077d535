package org.lagebuch.ledger.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHash;

/**
 * Up to 256 neighbouring hashes of the tree, each over {@code 256^level} leaves (tlog-tiles, "Merkle Tree").
 *
 * @param level 0 holds the hashes of leaves
 */
public record Tile(int level, long index, int width) implements TilePath {
    /** One more than a log of 2^63 - 1 leaves fills. */
    private static final int LEVELS = 8;

    private static final int HASH_BYTES = 32;

    public Tile {
        if (level < 0 || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new Malformed("no tile " + level + "/" + index + " of " + width);
        }
    }

    @Override
    public String path() {
        return "tile/" + level + '/' + TilePath.spelled(index, width);
    }

    /** All that make up a log of a size, the lowest level first. */
    public static Stream<Tile> of(long size) {
        return between(0, size);
    }

    /** Those of a log that it did not have at an earlier size: what must be written when it grew. */
    public static Stream<Tile> between(long earlier, long size) {
        return IntStream.range(0, LEVELS).boxed().flatMap(level -> {
            long before = earlier >>> (8 * level);
            long now = size >>> (8 * level);
            return before == now
                    ? Stream.empty()
                    : LongStream.rangeClosed(before >>> 8, (now - 1) >>> 8).mapToObj(n -> at(level, n, size));
        });
    }

    /** As it stands in a log of a size. */
    static Tile at(int level, long index, long size) {
        return new Tile(level, index, (int) Math.min(FULL, (size >>> (8 * level)) - index * FULL));
    }

    /** @throws Malformed where there are fewer bytes than this width asks for, or more than a full tile has */
    public List<Digest> hashes(Octets bytes) {
        if (bytes.size() % HASH_BYTES != 0 || bytes.size() < width * HASH_BYTES || bytes.size() > FULL * HASH_BYTES) {
            throw new Malformed(path() + " has " + bytes.size() + " bytes");
        }
        List<Digest> hashes = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            hashes.add(
                    Digest.of(bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES).bytes()));
        }
        return hashes;
    }

    public static Octets bytes(List<Digest> hashes) {
        return Octets.joined(
                hashes.stream().map(hash -> Octets.of(hash.bytes())).toArray(Octets[]::new));
    }

    /** Of neighbouring hashes, as many as a power of two. */
    public static Digest root(List<Digest> hashes) {
        if (hashes.size() == 1) return hashes.getFirst();
        int half = hashes.size() / 2;
        return TreeHash.node(root(hashes.subList(0, half)), root(hashes.subList(half, hashes.size())));
    }
}

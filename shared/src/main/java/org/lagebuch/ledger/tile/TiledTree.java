package org.lagebuch.ledger.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lagebuch.ledger.ConsistencyProof;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.InclusionProof;
import org.lagebuch.ledger.TreeHash;
import org.lagebuch.ledger.TreeHead;

/**
 * The heads and proofs of a log (RFC 9162 section 2.1) from its tiles. Each answer reads at most three tiles a level:
 * some dozen for billions of leaves. Nothing is believed of a tile; who gets a proof verifies it.
 *
 * @param size up to which the source has tiles
 */
public record TiledTree(TileSource source, long size) {

    /** @throws IndexOutOfBoundsException where the log never had that size */
    public TreeHead head(long size) {
        Objects.checkFromToIndex(0, size, this.size);
        return size == 0 ? TreeHead.EMPTY : new TreeHead(size, new Reading().root(0, size));
    }

    /** Section 2.1.3.1. */
    public InclusionProof inclusion(long index, long size) {
        Objects.checkFromToIndex(0, size, this.size);
        Objects.checkIndex(index, size);
        Reading reading = new Reading();
        List<Digest> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = middle(from, to);
            if (index < middle) {
                path.addFirst(reading.root(middle, to));
                to = middle;
            } else {
                path.addFirst(reading.root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, path);
    }

    /** Section 2.1.4.1. From nothing, and to the same size, there is nothing to prove. */
    public ConsistencyProof consistency(long earlier, long later) {
        Objects.checkFromToIndex(0, later, size);
        Objects.checkFromToIndex(0, earlier, later);
        Reading reading = new Reading();
        List<Digest> path = new ArrayList<>();
        long from = 0;
        long to = later;
        while (earlier != 0 && earlier != to) {
            long middle = middle(from, to);
            if (earlier <= middle) {
                path.addFirst(reading.root(middle, to));
                to = middle;
            } else {
                path.addFirst(reading.root(from, middle));
                from = middle;
            }
        }
        if (from != 0) path.addFirst(reading.root(from, to));
        return new ConsistencyProof(path);
    }

    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }

    /** One answer, for which each tile is read once. */
    private final class Reading {
        private final Map<Tile, List<Digest>> tiles = new HashMap<>();

        Digest root(long from, long to) {
            long width = to - from;
            if (Long.bitCount(width) == 1) return full(Long.numberOfTrailingZeros(width), from);
            long middle = middle(from, to);
            return TreeHash.node(root(from, middle), root(middle, to));
        }

        /** Of a full subtree of {@code 1 << height} leaves: so many neighbouring hashes of one tile. */
        private Digest full(int height, long from) {
            int level = height / 8;
            long first = from >>> (8 * level);
            int count = 1 << (height % 8);
            int start = (int) (first % TilePath.FULL);
            List<Digest> hashes = tiles.computeIfAbsent(
                    Tile.at(level, first / TilePath.FULL, size), tile -> tile.hashes(source.read(tile)));
            return Tile.root(hashes.subList(start, start + count));
        }
    }
}

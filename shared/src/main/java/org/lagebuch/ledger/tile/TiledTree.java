package org.lagebuch.ledger.tile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lagebuch.ledger.ConsistencyProof;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.InclusionProof;
import org.lagebuch.ledger.Subtrees;
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
        return new Reading().head(size);
    }

    /** Section 2.1.3.1. */
    public InclusionProof inclusion(long index, long size) {
        Objects.checkFromToIndex(0, size, this.size);
        return new Reading().inclusion(index, size);
    }

    /** Section 2.1.4.1. From nothing, and to the same size, there is nothing to prove. */
    public ConsistencyProof consistency(long earlier, long later) {
        Objects.checkFromToIndex(0, later, size);
        return new Reading().consistency(earlier, later);
    }

    /** One answer, for which each tile is read once. */
    private final class Reading implements Subtrees {
        private final Map<Tile, List<Digest>> tiles = new HashMap<>();

        /** So many neighbouring hashes of one tile. */
        @Override
        public Digest full(int height, long from) {
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

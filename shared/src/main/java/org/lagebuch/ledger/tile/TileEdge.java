package org.lagebuch.ledger.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;

/**
 * The right edge of a growing log: what must be kept to write its tiles, at most 255 hashes a level. Of one thread.
 */
public final class TileEdge {
    private final List<List<Digest>> levels = new ArrayList<>();
    private long size;

    /** Of a log as far as its tiles were written. */
    public static TileEdge of(TileSource source, long size) {
        TileEdge edge = new TileEdge();
        edge.size = size;
        for (int level = 0; size >>> (8 * level) > 0 && level < 8; level++) {
            long hashes = size >>> (8 * level);
            edge.levels.add(new ArrayList<>());
            if (hashes % TilePath.FULL == 0) continue;
            Tile partial = Tile.at(level, hashes / TilePath.FULL, size);
            edge.levels.get(level).addAll(partial.hashes(source.read(partial)));
        }
        return edge;
    }

    public long size() {
        return size;
    }

    /** The root over all leaves: what is not full is all it takes. */
    public TreeHead head() {
        Map<Tile, Octets> partials = partials();
        return new TiledTree(tile -> Objects.requireNonNull(partials.get(tile), tile.path()), size).head(size);
    }

    /** @param full is handed each tile that this leaf fills, the lowest first */
    public void append(Digest leafHash, BiConsumer<Tile, Octets> full) {
        size++;
        Digest closed = leafHash;
        for (int level = 0; ; level++) {
            if (level == levels.size()) levels.add(new ArrayList<>());
            List<Digest> hashes = levels.get(level);
            hashes.add(closed);
            if (hashes.size() < TilePath.FULL) return;
            Tile tile = Tile.at(level, (size >>> (8 * level)) / TilePath.FULL - 1, size);
            full.accept(tile, Tile.bytes(hashes));
            closed = Tile.root(hashes);
            hashes.clear();
        }
    }

    /** The tiles that are not full, which a checkpoint of this size needs beside the full ones. */
    public Map<Tile, Octets> partials() {
        Map<Tile, Octets> partials = new LinkedHashMap<>();
        for (int level = 0; level < levels.size(); level++) {
            List<Digest> hashes = levels.get(level);
            if (hashes.isEmpty()) continue;
            partials.put(Tile.at(level, (size >>> (8 * level)) / TilePath.FULL, size), Tile.bytes(hashes));
        }
        return partials;
    }
}

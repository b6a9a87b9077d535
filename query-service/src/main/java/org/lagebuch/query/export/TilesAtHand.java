package org.lagebuch.query.export;

import java.util.Map;
import org.lagebuch.edge.BoundedMap;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.ledger.tile.TileSource;

/** Keeps the tiles last read: the proofs of neighbouring leaves are made from the same few. For one thread. */
final class TilesAtHand implements TileSource {
    /** 8 KiB each. */
    private static final int TILES_MAX = 256;

    private final TileSource source;
    private final Map<Tile, Octets> tiles = BoundedMap.byUse(TILES_MAX);

    TilesAtHand(TileSource source) {
        this.source = source;
    }

    @Override
    public Octets read(Tile tile) {
        return tiles.computeIfAbsent(tile, source::read);
    }
}

package org.lagebuch.ledger.tile;

import org.lagebuch.ledger.Octets;

/** Where tiles are kept: a store, a directory, a server. */
@FunctionalInterface
public interface TileSource {
    /**
     * The bytes of a tile. A wider one of the same place may stand in for a partial one (tlog-tiles, "Partial Tiles").
     * Where there is none, throws as the source does.
     */
    Octets read(Tile tile);
}

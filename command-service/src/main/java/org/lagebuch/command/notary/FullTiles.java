package org.lagebuch.command.notary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.log.seal.Tiles;

/** Tiles that became full while a log was read, kept many at once: each command to the store keeps a writer waiting. */
final class FullTiles {
    /** Of 8 KiB tiles kept with one command. */
    private static final int AT_ONCE = 64;

    private final Tiles tiles;
    private final Map<Tile, Octets> waiting = new LinkedHashMap<>();

    FullTiles(Tiles tiles) {
        this.tiles = tiles;
    }

    void add(Tile tile, Octets bytes) {
        waiting.put(tile, bytes);
    }

    boolean many() {
        return waiting.size() >= AT_ONCE;
    }

    /** @throws Stopped where another tile is kept in the place of one of these */
    void keep() {
        try {
            tiles.keep(waiting);
        } catch (IllegalStateException other) {
            throw new Stopped(Stopped.Why.TILE_DIFFERS, String.valueOf(other.getMessage()));
        }
        waiting.clear();
    }
}

package org.lagebuch.verifier.log;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.tile.EntryBundle;
import org.lagebuch.ledger.tile.Tile;

/** Asks for a few entry bundles, and the tiles over them, before they are needed: a log far away is not waited for one by one. */
final class ReadAhead {
    private static final int BUNDLES = 8;
    private static final int TILE_BYTES_MAX = 256 * 32;
    /** A leaf statement has at most 4,096 bytes. */
    private static final int ENTRIES_BYTES_MAX = 256 * (2 + 4096);

    private final Server server;
    private final Iterator<EntryBundle> rest;
    private final Map<String, Server.Answer> begun = new HashMap<>();

    ReadAhead(Server server, long size) {
        this.server = server;
        this.rest = EntryBundle.of(size).iterator();
    }

    Octets read(EntryBundle bundle) throws IOException {
        while (begun.size() < 2 * BUNDLES && rest.hasNext()) {
            EntryBundle next = rest.next();
            begun.put(next.path(), server.begin(next.path(), ENTRIES_BYTES_MAX));
            Tile above = new Tile(0, next.index(), next.width());
            begun.put(above.path(), server.begin(above.path(), TILE_BYTES_MAX));
        }
        return read(bundle.path(), ENTRIES_BYTES_MAX);
    }

    Octets read(Tile tile) throws IOException {
        return read(tile.path(), TILE_BYTES_MAX);
    }

    private Octets read(String path, int bytesMax) throws IOException {
        Server.Answer answer = begun.remove(path);
        return answer == null ? server.get(path, bytesMax) : answer.get();
    }
}

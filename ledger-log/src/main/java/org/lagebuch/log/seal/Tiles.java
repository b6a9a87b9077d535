package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.ledger.tile.TilePath;
import org.lagebuch.ledger.tile.TileSource;
import org.lagebuch.log.AppendDocument;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoreWaits;

/**
 * The hashes of the tree in tiles of 256 (C2SP tlog-tiles). Full ones are kept, {@code {_id: path, h}}, and never
 * replaced; what is not yet full is made of what is below it.
 */
public final class Tiles implements TileSource {
    public static final String COLLECTION = "tiles";
    private static final String HASHES = "h";
    private static final Octets NONE = Octets.of(new byte[0]);

    /** Of 8 KiB tiles whose roots would otherwise be made again: enough for 16 million leaves. */
    private static final int ROOTS_MAX = 65_536;

    private final Map<Tile, Digest> roots = new ConcurrentHashMap<>();
    private final MongoCollection<Document> tiles;
    private final MongoCollection<Document> events;

    public Tiles(MongoDatabase ledger) {
        this.tiles = Lasting.collection(ledger, COLLECTION);
        this.events = Lasting.collection(ledger, LedgerLog.COLLECTION);
    }

    /**
     * Keeps full tiles, unless they are there. All in one command: a disk that is waited for once for each of them would
     * keep the writers of the log waiting too.
     *
     * @throws IllegalStateException where another is there
     */
    public void keep(Map<Tile, Octets> full) {
        List<Map.Entry<Tile, Octets>> order = List.copyOf(full.entrySet());
        List<Document> documents = order.stream()
                .map(tile -> new Document("_id", tile.getKey().path())
                        .append(HASHES, new Binary(tile.getValue().bytes())))
                .toList();
        for (int at : InsertOnly.insertAll(tiles, documents)) {
            Tile tile = order.get(at).getKey();
            if (stored(tile).filter(order.get(at).getValue()::equals).isEmpty())
                throw new IllegalStateException(tile.path() + " is kept with other hashes");
        }
    }

    /** What is kept under a path, whatever it is; empty where it is nothing. */
    Optional<Octets> kept(String path) {
        Document found = StoreWaits.query(tiles.find(eq("_id", path))).first();
        return Optional.ofNullable(found)
                .map(tile -> tile.get(HASHES) instanceof Binary hashes ? Octets.of(hashes.getData()) : NONE);
    }

    /** The paths of all that is kept. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        StoreWaits.scan(tiles.find())
                .projection(include("_id"))
                .forEach(tile -> paths.add(String.valueOf(tile.get("_id"))));
        return paths;
    }

    /** Takes away what is not proved any more. Only for a loss that was declared. */
    void remove(String path) {
        tiles.deleteOne(eq("_id", path));
        roots.clear();
    }

    /** Those many hashes must be in the tree. */
    @Override
    public Octets read(Tile tile) {
        Optional<Octets> full = tile.full() ? stored(tile) : Optional.empty();
        return full.orElseGet(() -> Tile.bytes(tile.level() == 0 ? leafHashes(tile) : rootsBelow(tile)));
    }

    private Optional<Octets> stored(Tile tile) {
        return Optional.ofNullable(
                        StoreWaits.query(tiles.find(eq("_id", tile.path()))).first())
                .map(found -> Octets.of(found.get(HASHES, Binary.class).getData()));
    }

    private List<Digest> rootsBelow(Tile tile) {
        return IntStream.range(0, tile.width())
                .mapToObj(at -> rootOf(new Tile(tile.level() - 1, tile.index() * TilePath.FULL + at, TilePath.FULL)))
                .toList();
    }

    /** A full tile never changes, so neither does its root. */
    private Digest rootOf(Tile full) {
        Digest known = roots.get(full);
        if (known != null) return known;
        Digest root = Tile.root(full.hashes(read(full)));
        if (roots.size() >= ROOTS_MAX) roots.clear();
        roots.put(full, root);
        return root;
    }

    /** As they are stored; the notary sealed them only after it had made them anew. */
    private List<Digest> leafHashes(Tile tile) {
        long first = tile.index() * TilePath.FULL;
        List<Digest> hashes = new ArrayList<>(tile.width());
        StoreWaits.query(events.find(and(
                        gte(AppendDocument.POSITION, AppendDocument.holding(events, first)),
                        lt(AppendDocument.POSITION, first + tile.width()))))
                .projection(include("ev.lh"))
                .sort(ascending(AppendDocument.POSITION))
                .forEach(append -> {
                    long at = append.getLong(AppendDocument.POSITION);
                    for (Document event : append.getList("ev", Document.class)) {
                        if (at++ >= first && hashes.size() < tile.width())
                            hashes.add(Digest.of(event.get("lh", Binary.class).getData()));
                    }
                });
        if (hashes.size() < tile.width()) throw new IllegalStateException("no leaves for " + tile.path());
        return hashes;
    }
}

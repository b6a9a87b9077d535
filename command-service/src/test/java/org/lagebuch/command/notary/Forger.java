package org.lagebuch.command.notary;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.ledger.tile.TileEdge;
import org.lagebuch.ledger.tile.TiledTree;
import org.lagebuch.log.AppendDocument;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.log.seal.Tiles;
import org.lagebuch.wire.Tags;

/** Somebody who knows this program as well as we do: whatever can be computed without a secret fits afterwards. */
final class Forger {
    private static final Octets APPEND_ID = Octets.of(new byte[16]);

    private final MongoDatabase database;
    private final String origin;

    Forger(MongoDatabase database, String origin) {
        this.database = database;
        this.origin = origin;
    }

    /** Another history, numbered, chained, hashed and indexed as it should be. */
    void rewrite(UnaryOperator<List<StoredEvent>> change) {
        List<StoredEvent> before = events();
        Map<String, CaseHead> heads = new HashMap<>();
        List<Document> documents = new ArrayList<>();
        for (StoredEvent event : change.apply(before)) {
            StoredEvent placed = placed(event, documents.size(), heads);
            documents.add(AppendDocument.of(new StoredAppend(
                    documents.size(), APPEND_ID, List.copyOf(keys(placed)), placed.time(), List.of(placed))));
        }
        database.getCollection(LedgerLog.COLLECTION).deleteMany(new Document());
        database.getCollection(LedgerLog.COLLECTION).insertMany(documents);
    }

    /** Tiles, one checkpoint at the end, and the key that signed it. */
    void reseal(SigningKey key) {
        database.getCollection(Tiles.COLLECTION).deleteMany(new Document());
        database.getCollection(Checkpoints.COLLECTION).deleteMany(new Document());
        Tiles tiles = new Tiles(database);
        TileEdge edge = new TileEdge();
        Map<Tile, Octets> full = new LinkedHashMap<>();
        for (StoredEvent event : events()) edge.append(event.hash(), full::put);
        tiles.keep(full);
        Checkpoint checkpoint = new Checkpoint(origin, new TiledTree(tiles, edge.size()).head(edge.size()));
        new Checkpoints(database).keep(edge.size(), checkpoint.signed(key));
        new LogKeys(database).keep(LogKeys.Role.LOG, key.verifier());
    }

    private List<StoredEvent> events() {
        LedgerLog log = new LedgerLog(database, origin);
        List<StoredEvent> events = new ArrayList<>();
        for (List<StoredEvent> page = log.read(0, 500); !page.isEmpty(); page = log.read(events.size(), 500)) {
            events.addAll(page);
        }
        return events;
    }

    private StoredEvent placed(StoredEvent event, long index, Map<String, CaseHead> heads) {
        String caseId = event.leaf().caseId();
        CaseHead head = caseId == null ? null : heads.get(caseId);
        Leaf leaf = new Leaf(
                origin,
                index,
                event.time(),
                caseId,
                caseId == null ? Leaf.NO_SEQ : head == null ? 0 : head.count(),
                head == null ? null : head.head(),
                committed(event.parts()));
        if (caseId != null) heads.put(caseId, new CaseHead(caseId, leaf.seq() + 1, leaf.hash()));
        return with(event, leaf, event.parts());
    }

    private static List<Leaf.Part> committed(List<StoredPart> parts) {
        return parts.stream()
                .map(part -> new Leaf.Part(part.name(), part.commitment()))
                .toList();
    }

    private static StoredEvent with(StoredEvent event, Leaf leaf, List<StoredPart> parts) {
        return new StoredEvent(leaf, event.type(), event.version(), event.request(), parts, leaf.hash());
    }

    private static Set<String> keys(StoredEvent event) {
        Set<String> keys = new LinkedHashSet<>();
        Optional<CaseId> caseId = event.caseId();
        if (caseId.isEmpty()) return keys;
        for (String tag :
                Tags.of(caseId.get(), EventReader.readWithoutNames(event).fact())) {
            keys.add(tag);
            keys.add(Tags.narrowed(tag, event.type()));
        }
        return keys;
    }

    /** The same event, recorded at another time. */
    static StoredEvent at(StoredEvent event, Instant time) {
        Leaf leaf = event.leaf();
        return with(
                event,
                new Leaf(leaf.origin(), leaf.index(), time, leaf.caseId(), leaf.seq(), leaf.prev(), leaf.parts()),
                event.parts());
    }

    /** The same event with other words, committed to as they should be. */
    static StoredEvent reworded(StoredEvent event) {
        List<StoredPart> parts = event.parts().stream()
                .map(part -> part.name().equals(StoredPart.BODY) ? reworded(part) : part)
                .toList();
        Leaf leaf = event.leaf();
        return with(
                event,
                new Leaf(
                        leaf.origin(),
                        leaf.index(),
                        leaf.time(),
                        leaf.caseId(),
                        leaf.seq(),
                        leaf.prev(),
                        committed(parts)),
                parts);
    }

    private static StoredPart reworded(StoredPart part) {
        PartSeal.Opened opened = PartSeal.openClear(stored(part.stored()));
        Octets words = Octets.ofUtf8(opened.content().utf8().replace("remark", "slander"));
        return new StoredPart(
                part.name(), Commitment.of(part.name(), opened.salt(), words), PartSeal.inClear(opened.salt(), words));
    }

    private static Octets stored(@Nullable Octets stored) {
        if (stored == null) throw new IllegalStateException("there is nothing to reword");
        return stored;
    }
}

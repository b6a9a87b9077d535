package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.log.AppendDocument;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoreWaits;

/** How far every case had come at a position, read from the events themselves. */
public final class CaseHeads {
    private final MongoCollection<Document> events;

    public CaseHeads(MongoDatabase ledger) {
        this.events = Lasting.collection(ledger, LedgerLog.COLLECTION);
    }

    /** By case id; reads a few bytes of every event, so this takes seconds where there are millions. */
    public Map<String, CaseHead> below(long position) {
        Map<String, CaseHead> heads = new HashMap<>();
        StoreWaits.scan(events.find(lt(AppendDocument.POSITION, position)))
                .projection(include("ev.c", "ev.s", "ev.lh"))
                .sort(ascending(AppendDocument.POSITION))
                .forEach(append -> {
                    long at = append.getLong(AppendDocument.POSITION);
                    for (Document event : append.getList("ev", Document.class)) {
                        if (at++ < position && event.containsKey("c")) put(heads, event);
                    }
                });
        return heads;
    }

    private static void put(Map<String, CaseHead> heads, Document event) {
        String caseId = HexFormat.of().formatHex(event.get("c", Binary.class).getData());
        Digest hash = Digest.of(event.get("lh", Binary.class).getData());
        heads.put(caseId, new CaseHead(caseId, event.getLong("s") + 1, hash));
    }
}

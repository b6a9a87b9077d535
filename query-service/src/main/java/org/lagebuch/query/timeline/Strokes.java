package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.lagebuch.fact.CaseId;

/**
 * The wordings of a case without their words, those of a few hundred events in a document, so that a whole case is
 * counted and drawn without reading its lines one by one. Written before the place of the case moves; writing it twice
 * changes nothing. What hides a wording is not kept: the next one of the same fact does, from when it counts.
 */
final class Strokes {
    private static final int EVENTS = 256;
    private static final String WORDINGS = "wordings";

    private final MongoCollection<Document> strokes;

    Strokes(MongoCollection<Document> strokes) {
        this.strokes = strokes;
    }

    void drop() {
        strokes.drop();
    }

    void write(CaseId caseId, List<Version> wordings) {
        Map<Long, List<Bson>> updates = new TreeMap<>();
        for (Version wording : wordings) {
            long seq = wording.event().seq();
            updates.computeIfAbsent(seq / EVENTS, none -> new ArrayList<>())
                    .add(Updates.set(WORDINGS + "." + seq, Stroke.bytes(wording)));
        }
        if (updates.isEmpty()) return;
        List<WriteModel<Document>> writes = new ArrayList<>();
        updates.forEach((number, of) -> writes.add(new UpdateOneModel<>(
                eq("_id", caseId.hex() + "/" + number), Updates.combine(of), new UpdateOptions().upsert(true))));
        strokes.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** Every wording of a case that was written so far, in no order. */
    List<Stroke> of(CaseId caseId) {
        List<Stroke> found = new ArrayList<>();
        // "0" is the character after "/": all documents of this case, and no other's.
        strokes.find(and(gte("_id", caseId.hex() + "/"), lt("_id", caseId.hex() + "0")))
                .forEach(document -> document.get(WORDINGS, new Document())
                        .forEach((seq, bytes) -> found.add(Stroke.read(Long.parseLong(seq), (Binary) bytes))));
        return found;
    }
}

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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.lagebuch.fact.CaseId;

/**
 * The lines of a case without their words, a few hundred in a document, so that a whole case is counted and drawn
 * without reading its lines one by one. Written before the place of the case moves; writing it twice changes nothing.
 */
final class Strokes {
    private static final int EVENTS = 256;
    private static final String LINES = "lines";
    private static final String NOT = "not";

    private final MongoCollection<Document> strokes;

    Strokes(MongoCollection<Document> strokes) {
        this.strokes = strokes;
    }

    void drop() {
        strokes.drop();
    }

    /** @param hidden by id, what more hides lines that were written before */
    void write(CaseId caseId, List<Line> added, Map<String, List<Need>> hidden) {
        Map<Long, List<Bson>> updates = new TreeMap<>();
        for (Line line : added) {
            updatesOf(line.id(), updates).add(Updates.set(field(LINES, line.id()), Stroke.bytes(line)));
            if (!line.not().isEmpty()) updatesOf(line.id(), updates).add(hiding(line.id(), line.not()));
        }
        hidden.forEach((id, needs) -> updatesOf(id, updates).add(hiding(id, needs)));
        if (updates.isEmpty()) return;
        List<WriteModel<Document>> writes = new ArrayList<>();
        updates.forEach((number, of) -> writes.add(new UpdateOneModel<>(
                eq("_id", id(caseId, number)), Updates.combine(of), new UpdateOptions().upsert(true))));
        strokes.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** Every line of a case that was written so far, in no order that means anything. */
    List<Stroke> of(CaseId caseId) {
        List<Stroke> found = new ArrayList<>();
        // "0" is the character after "/": all documents of this case, and no other's.
        strokes.find(and(gte("_id", caseId.hex() + "/"), lt("_id", caseId.hex() + "0")))
                .forEach(document -> read(document, found));
        return found;
    }

    private static void read(Document document, List<Stroke> into) {
        Document not = document.get(NOT, new Document());
        document.get(LINES, Document.class).forEach((name, bytes) -> {
            List<Document> hiding = not.getList(name, Document.class, List.of());
            into.add(Stroke.read(name.replace('_', '.'), (Binary) bytes, hiding));
        });
    }

    private static List<Bson> updatesOf(String lineId, Map<Long, List<Bson>> updates) {
        return updates.computeIfAbsent(Line.seqOfWording(lineId) / EVENTS, none -> new ArrayList<>());
    }

    private static Bson hiding(String lineId, List<Need> needs) {
        return Updates.addEachToSet(
                field(NOT, lineId),
                needs.stream().distinct().map(Need::document).toList());
    }

    /** A dot in a name would be a path. */
    private static String field(String of, String lineId) {
        return of + "." + lineId.replace('.', '_');
    }

    /** In order of their number, so that the documents of a case are read from the first to the last. */
    private static String id(CaseId caseId, long number) {
        return String.format(Locale.ROOT, "%s/%08d", caseId.hex(), number);
    }
}

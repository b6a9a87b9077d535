package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.lagebuch.fact.CaseId;

/**
 * The counts of a case after each of its events, so that those of a moment in the past are looked up and not counted:
 * a document for every few hundred events has the counts before them, and what each of them added. Written before the
 * place of the case moves; writing it twice changes nothing.
 */
final class Tallies {
    private static final int EVENTS = 256;
    private static final String BEFORE = "before";
    private static final String ADDED = "added";

    private final MongoCollection<Document> tallies;

    Tallies(MongoCollection<Document> tallies) {
        this.tallies = tallies;
    }

    void drop() {
        tallies.drop();
    }

    /**
     * @param before counts before the first of these events
     * @param added by sequence in the case
     */
    void write(CaseId caseId, Map<String, Long> before, Map<Long, Counting> added) {
        Map<String, Long> sum = new TreeMap<>(before);
        Map<Long, Document> sets = new TreeMap<>();
        added.forEach((seq, counting) -> {
            Document set = sets.computeIfAbsent(seq / EVENTS, any -> new Document());
            if (seq % EVENTS == 0) set.append(BEFORE, new Document(Map.copyOf(sum)));
            set.append(ADDED + "." + seq, new Document(Map.copyOf(counting.counts())));
            counting.counts().forEach((name, count) -> sum.merge(name, count, Long::sum));
        });
        List<WriteModel<Document>> writes = new ArrayList<>();
        sets.forEach((number, set) -> writes.add(new UpdateOneModel<>(
                eq("_id", id(caseId, number)), new Document("$set", set), new UpdateOptions().upsert(true))));
        tallies.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** The counts after an event; empty where none were kept. */
    Optional<Map<String, Long>> at(CaseId caseId, long seq) {
        Document found = tallies.find(eq("_id", id(caseId, seq / EVENTS))).first();
        if (found == null) return Optional.empty();
        Map<String, Long> counts = new HashMap<>();
        add(counts, found.get(BEFORE, Document.class));
        Document added = found.get(ADDED, Document.class);
        added.forEach((number, more) -> {
            if (Long.parseLong(number) <= seq) add(counts, (Document) more);
        });
        return Optional.of(counts);
    }

    private static void add(Map<String, Long> counts, Document more) {
        more.forEach((name, count) -> counts.merge(name, ((Number) count).longValue(), Long::sum));
    }

    private static String id(CaseId caseId, long number) {
        return caseId.hex() + "/" + number;
    }
}

package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.lagebuch.log.StoreWaits;

/**
 * Where in the log the indexes of cases stand, {@code {_id: position, size}}. Only a way to find them: what an index says
 * is read from its event, and proved by the tree.
 */
public final class CaseIndexes {
    /** Type of the event that holds an index of cases. */
    public static final String TYPE = "lagebuch.CasesIndexed";

    /** Its part. */
    public static final String PART = "caseindex";

    private final MongoCollection<Document> indexes;

    public CaseIndexes(MongoDatabase ledger) {
        this.indexes = Lasting.collection(ledger, "caseindexes");
    }

    /** Whoever writes sees to it first that they can be found by size. */
    public void prepare() {
        indexes.createIndex(Indexes.ascending("size"));
    }

    /**
     * Of an index.
     *
     * @param position of its event
     * @param size how many leaves it covers
     */
    public record Place(long position, long size) {}

    /** The one that covers the leaf at a position and none after it: so it tells how far the case of a seal had come. */
    public Optional<Place> endingWith(long position) {
        Document found =
                StoreWaits.query(indexes.find(eq("size", position + 1))).first();
        return Optional.ofNullable(found).map(index -> new Place(index.getLong("_id"), index.getLong("size")));
    }

    public void keep(Place place) {
        indexes.insertOne(new Document("_id", place.position()).append("size", place.size()));
    }

    /** As they are kept; a place that is none has a size of -1. */
    List<Place> all() {
        return StoreWaits.scan(indexes.find())
                .sort(ascending("_id"))
                .map(index -> index.get("_id") instanceof Long at && index.get("size") instanceof Long size
                        ? new Place(at, size)
                        : new Place(-1, -1))
                .into(new ArrayList<>());
    }

    /** Takes away what is not there any more. Only for a loss that was declared. */
    void removeFrom(long position) {
        indexes.deleteMany(gte("_id", position));
    }
}

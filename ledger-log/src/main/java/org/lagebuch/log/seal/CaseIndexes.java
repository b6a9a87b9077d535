package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

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
        this.indexes = ledger.getCollection("caseindexes")
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /**
     * Of an index.
     *
     * @param position of its event
     * @param size how many leaves it covers
     */
    public record Place(long position, long size) {}

    public Optional<Place> latest() {
        return read(indexes.find().sort(descending("_id")).first());
    }

    /** The first that covers the leaf at a position. */
    public Optional<Place> covering(long position) {
        return read(indexes.find(gt("size", position)).sort(ascending("_id")).first());
    }

    public void keep(Place place) {
        indexes.insertOne(new Document("_id", place.position()).append("size", place.size()));
    }

    private static Optional<Place> read(@Nullable Document found) {
        return Optional.ofNullable(found).map(index -> new Place(index.getLong("_id"), index.getLong("size")));
    }
}

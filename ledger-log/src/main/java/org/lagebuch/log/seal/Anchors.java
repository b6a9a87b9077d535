package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.StoreWaits;

/**
 * Where in the log the anchors stand, {@code {_id: position, size, tsa: [name]}}. Only a way to find them: what an anchor
 * says is read from its event, and proved by the tree.
 */
public final class Anchors {
    public static final String COLLECTION = "anchors";

    /** Type of the event that holds an anchor. */
    public static final String TYPE = "lagebuch.Anchored";

    /** Its part. */
    public static final String PART = "anchor";

    private static final String POSITION = "_id";
    private static final String SIZE = "size";
    private static final String AUTHORITIES = "tsa";

    private final MongoCollection<Document> anchors;

    public Anchors(MongoDatabase ledger) {
        this.anchors = Lasting.collection(ledger, COLLECTION);
    }

    /**
     * Of an anchor.
     *
     * @param position of its event
     * @param size of the checkpoint it tells of
     * @param authorities whose stamps it tells of
     */
    public record Place(long position, long size, List<String> authorities) {
        public Place {
            authorities = List.copyOf(authorities);
        }
    }

    public Optional<Place> latest() {
        return read(StoreWaits.query(anchors.find()).sort(descending(POSITION)).first());
    }

    /** The first whose checkpoint covers the leaf at a position: an event there is earlier than its stamps. */
    public Optional<Place> covering(long position) {
        return read(StoreWaits.query(anchors.find(gt(SIZE, position)))
                .sort(ascending(POSITION))
                .first());
    }

    /** All below a position, in order. */
    public List<Place> below(long position) {
        return StoreWaits.query(anchors.find(lt(POSITION, position)))
                .sort(ascending(POSITION))
                .map(Anchors::place)
                .into(new ArrayList<>());
    }

    /** Whose stamps of the checkpoint of a size stand in the log. */
    public Set<String> authoritiesOf(long size) {
        Set<String> names = new HashSet<>();
        // An anchor stands after all that it covers.
        StoreWaits.query(anchors.find(and(gte(POSITION, size), eq(SIZE, size))))
                .forEach(anchor -> names.addAll(anchor.getList(AUTHORITIES, String.class)));
        return names;
    }

    public void keep(Place place) {
        anchors.insertOne(new Document(POSITION, place.position())
                .append(SIZE, place.size())
                .append(AUTHORITIES, place.authorities()));
    }

    private static Optional<Place> read(@Nullable Document found) {
        return Optional.ofNullable(found).map(Anchors::place);
    }

    private static Place place(Document anchor) {
        return new Place(anchor.getLong(POSITION), anchor.getLong(SIZE), anchor.getList(AUTHORITIES, String.class));
    }
}

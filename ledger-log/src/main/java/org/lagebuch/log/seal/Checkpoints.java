package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.SignedNote;

/** The checkpoints of a log, {@code {_id: size, note}}: each signed once, and never replaced. */
public final class Checkpoints {
    public static final String COLLECTION = "checkpoints";
    private static final String SIZE = "_id";
    private static final String NOTE = "note";
    private static final long QUERY_SECONDS_MAX = 10;

    private final MongoCollection<Document> checkpoints;

    public Checkpoints(MongoDatabase ledger) {
        this.checkpoints = Lasting.collection(ledger, COLLECTION);
    }

    /** @param size number of leaves */
    public record Stored(long size, SignedNote note) {}

    public Optional<Stored> latest() {
        return one(checkpoints.find().sort(descending(SIZE)));
    }

    public Optional<Stored> at(long size) {
        return one(checkpoints.find(eq(SIZE, size)));
    }

    /**
     * What is kept as a checkpoint, whatever it is.
     *
     * @param note absent where it is none
     */
    record Kept(long size, @Nullable SignedNote note) {}

    /** In order, those after a size. */
    List<Kept> after(long size, int max) {
        return checkpoints
                .find(gt(SIZE, size))
                .sort(ascending(SIZE))
                .limit(max)
                .maxTime(QUERY_SECONDS_MAX, TimeUnit.SECONDS)
                .map(Checkpoints::kept)
                .into(new ArrayList<>());
    }

    private static Kept kept(Document document) {
        long size = Objects.requireNonNull(document.get(SIZE, Number.class)).longValue();
        try {
            return new Kept(size, read(document).note());
        } catch (Malformed | ClassCastException | NullPointerException e) {
            return new Kept(size, null);
        }
    }

    /** Takes away what is not proved any more. Only for a loss that was declared. */
    public void remove(long size) {
        checkpoints.deleteOne(eq(SIZE, size));
    }

    /**
     * Keeps a checkpoint, unless there is one of that size.
     *
     * @return the one that is kept now
     */
    public Stored keep(long size, SignedNote note) {
        InsertOnly.insert(checkpoints, new Document(SIZE, size).append(NOTE, new Binary(note.bytes())));
        return at(size).orElseThrow(() -> new IllegalStateException("checkpoint " + size + " is not there"));
    }

    private static Optional<Stored> one(FindIterable<Document> found) {
        return Optional.ofNullable(found.limit(1)
                        .maxTime(QUERY_SECONDS_MAX, TimeUnit.SECONDS)
                        .first())
                .map(Checkpoints::read);
    }

    private static Stored read(Document document) {
        byte[] note = document.get(NOTE, Binary.class).getData();
        return new Stored(document.getLong(SIZE), SignedNote.parse(note));
    }
}

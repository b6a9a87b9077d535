package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.log.StoreWaits;

/**
 * What witnesses said of checkpoints, {@code {_id: "size/name", size, line}}: the first cosignature of a witness for a
 * size, and never replaced. An anchor may tell the digest of one.
 */
public final class Cosignatures {
    public static final String COLLECTION = "cosignatures";
    private static final String ID = "_id";
    private static final String SIZE = "size";
    private static final String LINE = "line";

    private final MongoCollection<Document> cosignatures;

    public Cosignatures(MongoDatabase ledger) {
        this.cosignatures = Lasting.collection(ledger, COLLECTION);
    }

    /** Whoever writes sees to it first that they can be found by size. */
    public void prepare() {
        cosignatures.createIndex(Indexes.ascending(SIZE));
    }

    /** Keeps a cosignature, unless there is one of that witness for that size. */
    public void keep(long size, NoteSignature line) {
        InsertOnly.insert(
                cosignatures,
                new Document(ID, size + "/" + line.name()).append(SIZE, size).append(LINE, line.line()));
    }

    /** All for the checkpoint of a size, by name of the witness. */
    public List<NoteSignature> of(long size) {
        // '0' is the character after '/'.
        return StoreWaits.query(cosignatures.find(and(gte(ID, size + "/"), lt(ID, size + "0"))))
                .sort(ascending(ID))
                .map(found -> NoteSignature.parse(found.getString(LINE)))
                .into(new ArrayList<>());
    }

    /** The smallest size from the given one on that a witness cosigned. */
    public Optional<Long> firstOf(long size) {
        return Optional.ofNullable(StoreWaits.query(cosignatures.find(gte(SIZE, size)))
                        .sort(ascending(SIZE))
                        .first())
                .map(found -> found.getLong(SIZE));
    }
}

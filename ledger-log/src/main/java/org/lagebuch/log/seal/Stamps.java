package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.StoreWaits;

/**
 * Time stamps of checkpoints (RFC 3161), {@code {_id: "size/tsa", size, tsa, time, note, token}}: one of each authority
 * for a size, and never replaced.
 */
public final class Stamps {
    public static final String COLLECTION = "stamps";
    private static final String ID = "_id";

    private final MongoCollection<Document> stamps;

    public Stamps(MongoDatabase ledger) {
        this.stamps = Lasting.collection(ledger, COLLECTION);
    }

    /**
     * One stamp.
     *
     * @param size of the checkpoint
     * @param tsa which authority, as the settings name it
     * @param time as the token tells it
     * @param note the bytes that were stamped: the checkpoint with the log's own signatures only
     * @param token in DER, with the certificates of its signer
     */
    public record Stamp(long size, String tsa, Instant time, Octets note, Octets token) {
        /** What an anchor tells of it. */
        public Digest digest() {
            return Digest.sha256(token.bytes());
        }
    }

    /** Keeps a stamp, unless there is one of that authority for that size. */
    public void keep(Stamp stamp) {
        InsertOnly.insert(
                stamps,
                new Document(ID, stamp.size() + "/" + stamp.tsa())
                        .append("size", stamp.size())
                        .append("tsa", stamp.tsa())
                        .append("time", Date.from(stamp.time()))
                        .append("note", new Binary(stamp.note().bytes()))
                        .append("token", new Binary(stamp.token().bytes())));
    }

    /** All for the checkpoint of a size, by name of the authority. */
    public List<Stamp> of(long size) {
        // '0' is the character after '/'.
        return StoreWaits.query(stamps.find(and(gte(ID, size + "/"), lt(ID, size + "0"))))
                .sort(ascending(ID))
                .map(Stamps::read)
                .into(new ArrayList<>());
    }

    private static Stamp read(Document stamp) {
        return new Stamp(
                stamp.getLong("size"),
                stamp.getString("tsa"),
                stamp.getDate("time").toInstant(),
                Octets.of(stamp.get("note", Binary.class).getData()),
                Octets.of(stamp.get("token", Binary.class).getData()));
    }
}

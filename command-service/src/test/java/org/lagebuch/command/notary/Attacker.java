package org.lagebuch.command.notary;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;
import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.seal.Checkpoints;

/** Somebody who may do whatever he likes to the database, and has neither our disk nor our keys. */
final class Attacker {
    static final Binary ZEROS = new Binary(new byte[32]);

    private final MongoDatabase database;
    private final Dump backup;
    private final Forger forger;
    private final SigningKey own;
    private final String origin;

    /** @param backup from earlier */
    Attacker(MongoDatabase database, Dump backup, String origin) {
        this.database = database;
        this.backup = backup;
        this.origin = origin;
        this.forger = new Forger(database, origin);
        this.own = SigningKey.ofSeed(origin, KeyType.ED25519, Octets.ofUtf8("the own key of the attacker....."));
    }

    MongoCollection<Document> in(String collection) {
        return database.getCollection(collection);
    }

    MongoCollection<Document> events() {
        return in(LedgerLog.COLLECTION);
    }

    /** Changes the document that holds a position. */
    void document(long position, Consumer<Document> change) {
        Document document = holding(position);
        Object id = document.get("_id");
        change.accept(document);
        events().deleteOne(eq("_id", id));
        events().insertOne(document);
    }

    /** Changes what a document says of the event at a position. */
    void event(long position, Consumer<Document> change) {
        document(position, document -> change.accept(event(document, position)));
    }

    void part(long position, String name, Consumer<Document> change) {
        event(position, event -> change.accept(part(event, name)));
    }

    static Document event(Document document, long position) {
        return document.getList("ev", Document.class).get((int) (position - document.getLong("_id")));
    }

    static Document part(Document event, String name) {
        return event.getList("pt", Document.class).stream()
                .filter(part -> part.getString("n").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Two events with something of them exchanged. */
    void swap(long one, long other, String part, List<String> fields) {
        Document first = part(event(holding(one), one), part);
        Document second = part(event(holding(other), other), part);
        for (String field : fields) {
            part(one, part, it -> it.put(field, second.get(field)));
            part(other, part, it -> it.put(field, first.get(field)));
        }
    }

    void swapSalts(long one, long other) {
        Octets first = opened(part(event(holding(one), one), "body")).salt();
        Octets second = opened(part(event(holding(other), other), "body")).salt();
        part(one, "body", part -> resalt(part, second));
        part(other, "body", part -> resalt(part, first));
    }

    /** Two events in each other's place, whole as they are. */
    void exchange(long one, long other) {
        Document first = new Document(event(holding(one), one));
        Document second = new Document(event(holding(other), other));
        event(one, event -> replace(event, second));
        event(other, event -> replace(event, first));
    }

    private static void replace(Document event, Document by) {
        event.clear();
        event.putAll(by);
    }

    private Document holding(long position) {
        return Objects.requireNonNull(
                events().find(lte("_id", position)).sort(descending("_id")).first());
    }

    void deleteFrom(long position) {
        events().deleteMany(gte("_id", position));
    }

    void rewrite(UnaryOperator<List<StoredEvent>> change) {
        forger.rewrite(change);
    }

    void reseal() {
        forger.reseal(own);
    }

    void restoreBackup() {
        backup.restore(database);
    }

    /** A checkpoint with the attacker's own signature. */
    SignedNote ownNote(long size) {
        return signed(new Checkpoint(origin, new TreeHead(size, Commitment.of("a", salt(), salt()))));
    }

    SignedNote signed(Checkpoint checkpoint) {
        return checkpoint.signed(own);
    }

    void putCheckpoint(long size, SignedNote note) {
        in(Checkpoints.COLLECTION).deleteOne(eq("_id", size));
        in(Checkpoints.COLLECTION).insertOne(new Document("_id", size).append("note", new Binary(note.bytes())));
    }

    SignedNote note(long size) {
        Document stored = Objects.requireNonNull(
                in(Checkpoints.COLLECTION).find(eq("_id", size)).first());
        return SignedNote.parse(stored.get("note", Binary.class).getData());
    }

    String ownKey() {
        return own.verifier().vkey();
    }

    static Octets salt() {
        return Octets.of(new byte[PartSeal.SALT_BYTES]);
    }

    /** Other words under the same salt, as they are stored. */
    static void reword(Document part) {
        reword(part, "remark", "slander");
    }

    static void reword(Document part, String from, String to) {
        PartSeal.Opened opened = opened(part);
        Octets words = Octets.ofUtf8(opened.content().utf8().replace(from, to));
        part.put("x", new Binary(PartSeal.inClear(opened.salt(), words).bytes()));
    }

    static void resalt(Document part) {
        resalt(part, salt());
    }

    private static void resalt(Document part, Octets salt) {
        part.put("x", new Binary(PartSeal.inClear(salt, opened(part).content()).bytes()));
    }

    static void recommit(Document part) {
        PartSeal.Opened opened = opened(part);
        part.put(
                "cm",
                new Binary(Commitment.of(part.getString("n"), opened.salt(), opened.content())
                        .bytes()));
    }

    private static PartSeal.Opened opened(Document part) {
        return PartSeal.openClear(Octets.of(part.get("x", Binary.class).getData()));
    }

    static Date later(Document document, long millis) {
        return Date.from(document.getDate("t").toInstant().plusMillis(millis));
    }
}

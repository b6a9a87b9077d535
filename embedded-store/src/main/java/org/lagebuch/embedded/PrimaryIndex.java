package org.lagebuch.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The index on {@code _id}: the documents themselves, which the store keeps sorted by it. */
final class PrimaryIndex extends StoreIndex {
    private final String idField;
    private final Documents documents;

    PrimaryIndex(String name, String idField, Documents documents) {
        super(name, List.of(new IndexKey(idField, true)), false);
        this.idField = idField;
        this.documents = documents;
    }

    @Override
    List<String> path() {
        return List.of(idField);
    }

    @Override
    boolean exact(int field) {
        return !documents.holdKeyBetween(ValueKind.DOCUMENT.tag(), ValueKind.ARRAY.tag());
    }

    @Override
    boolean repeats() {
        return false;
    }

    @Override
    Iterator<Position> scan(KeyRange range, boolean backwards) {
        return documents.scan(range, backwards);
    }

    @Override
    public Position getPosition(Document document) {
        return Position.of(document.get(idField));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        Object id = document.get(idField);
        if (documents.get(Position.of(id)) != null)
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(Collections.singletonList(id)));
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        // Storing the document was the entry.
    }

    @Override
    public Position remove(Document document) {
        return getPosition(document);
    }

    /** The last moment to refuse a document that cannot be stored: afterwards the other indexes already know it. */
    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {
        Documents.bytes(after);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Position position, MongoCollection<Position> collection) {
        // An _id never changes.
    }

    @Override
    public long getCount() {
        return documents.count();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        // The documents are dropped with their collection.
    }
}

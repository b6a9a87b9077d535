package org.lagebuch.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An index on other fields: in memory, filled when the store is opened. */
final class SecondaryIndex extends StoreIndex {
    private static final String ID = "_id";

    private final Entries entries;
    private final IndexedFields fields;
    private final boolean unique;
    private final List<String> path;
    private final BitSet inexact = new BitSet();
    private boolean repeats;

    SecondaryIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, Entries entries) {
        super(name, keys, sparse);
        this.entries = entries;
        this.unique = unique;
        List<String> named = keys();
        // Every entry ends with the _id anyway.
        boolean implied = !unique && named.size() > 1 && named.getLast().equals(ID);
        List<String> own = implied ? named.subList(0, named.size() - 1) : named;
        this.fields = new IndexedFields(own, this::getKeyValues);
        this.path = Stream.concat(own.stream(), Stream.of(ID)).toList();
    }

    @Override
    List<String> path() {
        return path;
    }

    @Override
    boolean exact(int field) {
        return !inexact.get(field);
    }

    @Override
    boolean repeats() {
        return repeats;
    }

    @Override
    Iterator<Position> scan(KeyRange range, boolean backwards) {
        return entries.scan(range, backwards);
    }

    /** The collection asks the primary index. */
    @Override
    public @Nullable Position getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        check(document, Position.of(document.get(ID)), collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {
        check(after, Position.of(before.get(ID)), collection);
    }

    private void check(Document document, Position own, MongoCollection<Position> collection) {
        for (EntryKey key : keysOf(document)) {
            if (unique && entries.heldByAnother(key.bytes(), own))
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key.values()));
        }
    }

    /** Every document was checked before. */
    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        List<EntryKey> keys = keysOf(document);
        repeats |= keys.size() > 1;
        inexact.or(fields.inexactIn(document));
        if (!ValueKind.exact(document.get(ID))) inexact.set(path.size() - 1);
        for (EntryKey key : keys) entries.add(key.bytes(), position);
    }

    @Override
    public Position remove(Document document) {
        Position position = Position.of(document.get(ID));
        for (EntryKey key : keysOf(document)) entries.remove(key.bytes(), position);
        return position;
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Position position, MongoCollection<Position> collection) {
        List<EntryKey> held = keysOf(before);
        if (held.equals(keysOf(after))) return;
        for (EntryKey key : held) entries.remove(key.bytes(), position);
        add(after, position, collection);
    }

    private List<EntryKey> keysOf(Document document) {
        return isSparse() && fields.absent(document) ? List.of() : fields.keysOf(document);
    }

    @Override
    public long getCount() {
        return entries.count();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public void drop() {
        entries.drop();
    }
}

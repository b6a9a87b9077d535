package org.lagebuch.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A sorted way to documents. The server's own questions about usefulness are answered by {@link Plan} instead. */
abstract sealed class StoreIndex extends Index<Position> permits PrimaryIndex, SecondaryIndex {
    StoreIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /** The fields the entries are sorted by, always ascending; the {@code _id} is always the last. */
    abstract List<String> path();

    /** Whether the entries stand, as far as this field decides, exactly as a sort would put the documents. */
    abstract boolean exact(int field);

    /** Whether a document may stand here under several keys. */
    abstract boolean repeats();

    /** Whether every document stands here under whatever key. */
    boolean complete() {
        return !isSparse();
    }

    abstract Iterator<Position> scan(KeyRange range, boolean backwards);

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return describe(this).equals(describe(other));
    }

    private static Document describe(Index<?> index) {
        return index.toIndexDescription();
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Position> getPositions(Document query) {
        return List.of();
    }

    /** Entries, not bytes: the server asks for a number to show. */
    @Override
    public long getDataSize() {
        return getCount();
    }

    static Stream<StoreIndex> of(List<Index<Position>> indexes) {
        return indexes.stream().map(StoreIndex.class::cast);
    }
}

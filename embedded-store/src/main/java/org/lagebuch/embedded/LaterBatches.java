package org.lagebuch.embedded;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a reader has not fetched yet; a document deleted meanwhile is no longer found, one changed meanwhile is asked again. */
final class LaterBatches implements Cursor {
    /** As the server does it: a batch ends before it outgrows this, but holds one document at least. */
    private static final long BATCH_BYTES = 16 << 20;

    private static final int UNSAID = 1000;

    private final long id;
    private final Iterator<StoredDocument> found;
    private final LongSupplier nanos;
    private @Nullable StoredDocument held;
    private long lastUsed;

    LaterBatches(long id, Iterator<StoredDocument> found, LongSupplier nanos) {
        this.id = id;
        this.found = found;
        this.nanos = nanos;
        this.lastUsed = nanos.getAsLong();
    }

    long lastUsed() {
        return lastUsed;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public boolean isEmpty() {
        return held == null && !found.hasNext();
    }

    @Override
    public List<Document> takeDocuments(int most) {
        lastUsed = nanos.getAsLong();
        return take(most > 0 ? most : UNSAID);
    }

    List<Document> take(int most) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < most && !isEmpty()) {
            StoredDocument next = held == null ? found.next() : held;
            held = next;
            bytes += next.bytes();
            if (bytes > BATCH_BYTES && !batch.isEmpty()) break;
            batch.add(next.document());
            held = null;
        }
        return batch;
    }
}

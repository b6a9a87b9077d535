package org.lagebuch.embedded;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a reader has not fetched yet; a document deleted meanwhile is no longer found, one changed meanwhile is asked again. */
final class LaterBatches implements Cursor {
    private static final int UNSAID = 1000;

    private final long id;
    private final Iterator<Document> found;

    LaterBatches(long id, Iterator<Document> found) {
        this.id = id;
        this.found = found;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public boolean isEmpty() {
        return !found.hasNext();
    }

    @Override
    public List<Document> takeDocuments(int most) {
        int size = most > 0 ? most : UNSAID;
        List<Document> batch = new ArrayList<>();
        while (batch.size() < size && found.hasNext()) batch.add(found.next());
        return batch;
    }
}

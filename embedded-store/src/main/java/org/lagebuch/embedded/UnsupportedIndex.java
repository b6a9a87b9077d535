package org.lagebuch.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;

/** Indexes that this store does not have are refused: ignored, they would let duplicates in or keep what should expire. */
final class UnsupportedIndex {
    /** The server's CannotCreateIndex. */
    private static final int CANNOT_CREATE_INDEX = 67;

    private static final List<String> OPTIONS =
            List.of("partialFilterExpression", "expireAfterSeconds", "collation", "wildcardProjection");

    private UnsupportedIndex() {}

    static void refuse(Document createIndexes) {
        for (Object index : (Collection<?>) createIndexes.getOrDefault("indexes", List.of())) {
            Document description = (Document) index;
            for (String option : OPTIONS) if (description.containsKey(option)) throw refusal(option);
            for (Object kind : ((Document) description.getOrDefault("key", new Document())).values())
                if (!(kind instanceof Number)) throw refusal("a key of kind " + kind);
        }
    }

    private static MongoServerError refusal(String what) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", "the embedded store has no " + what);
    }
}

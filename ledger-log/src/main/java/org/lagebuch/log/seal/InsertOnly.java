package org.lagebuch.log.seal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Documents are written once, by whoever is first. */
final class InsertOnly {
    private InsertOnly() {}

    /**
     * Without effect where there is one of that id.
     *
     * @return whether there was none
     */
    static boolean insert(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }
}

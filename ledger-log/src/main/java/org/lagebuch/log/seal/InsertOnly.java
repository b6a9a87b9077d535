package org.lagebuch.log.seal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
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
            if (!isThere(e.getCode())) throw e;
            return false;
        }
    }

    /**
     * Without effect on those whose id is there.
     *
     * @return the places in the list of those that were there
     */
    static List<Integer> insertAll(MongoCollection<Document> collection, List<Document> documents) {
        if (documents.isEmpty()) return List.of();
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            boolean other = e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> !isThere(error.getCode()));
            if (other) throw e;
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
        }
    }

    private static boolean isThere(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }
}

package org.lagebuch.benchmarks;

import com.mongodb.client.MongoCollection;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/**
 * The least the driver can do: inserts a document that the ledger wrote, again and again, under the next number. No
 * condition, no chain, no group.
 */
record BareInsert(MongoCollection<Document> collection, Document pattern, AtomicLong next) implements Load.Step {
    @Override
    public void run() {
        Document document = new Document(pattern);
        document.put("_id", next.getAndIncrement());
        collection.insertOne(document);
    }
}

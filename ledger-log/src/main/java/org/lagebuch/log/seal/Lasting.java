package org.lagebuch.log.seal;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** Collections of which nothing is read, and nothing called written, that could still be lost. */
final class Lasting {
    private Lasting() {}

    static MongoCollection<Document> collection(MongoDatabase ledger, String name) {
        return ledger.getCollection(name)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}

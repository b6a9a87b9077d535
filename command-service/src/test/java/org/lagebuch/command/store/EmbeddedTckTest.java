package org.lagebuch.command.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.lagebuch.embedded.EmbeddedStore;

class EmbeddedTckTest extends EngineTck {
    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());

    @Override
    MongoClient client() {
        return client;
    }

    @Override
    @AfterAll
    void closeLedger() {
        super.closeLedger();
        client.close();
        store.close();
    }
}

package org.lagebuch.command.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.embedded.EmbeddedStore;

/** Axon's suite on a store that flushes every append to disk. */
class DurableTckTest extends EngineTck {
    private final EmbeddedStore store;
    private final MongoClient client;

    DurableTckTest(@TempDir Path directory) {
        store = EmbeddedStore.open(directory);
        client = MongoClients.create(store.connectionString());
    }

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

package org.lagebuch.command.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.lagebuch.embedded.EmbeddedStore;

class EmbeddedEngineTest extends EngineContract {
    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final String database = "ledger_" + UUID.randomUUID();

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Override
    Bench bench() {
        return Bench.open(client.getDatabase(database));
    }

    @Override
    Bench again(Bench bench) {
        return Bench.open(client.getDatabase(database));
    }
}

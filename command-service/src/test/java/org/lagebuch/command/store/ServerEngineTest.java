package org.lagebuch.command.store;

import static org.junit.jupiter.api.Assumptions.abort;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** The contract on whichever server the environment names; what is written there stays in a database of its own. */
class ServerEngineTest extends EngineContract {
    private static final String VARIABLE = "LAGEBUCH_TEST_MONGODB_URI";

    private final MongoClient client = client();
    private final String database = "ledger_" + UUID.randomUUID();

    static MongoClient client() {
        String uri = System.getenv(VARIABLE);
        if (uri == null) return abort(VARIABLE + " names no server");
        return MongoClients.create(uri);
    }

    @AfterEach
    void stop() {
        client.getDatabase(database).drop();
        client.close();
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

package org.lagebuch.command.store;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterAll;

/** Axon's suite on whichever server the environment names. */
class ServerTckTest extends EngineTck {
    private final MongoClient client = ServerEngineTest.client();

    @Override
    MongoClient client() {
        return client;
    }

    @Override
    @AfterAll
    void closeLedger() {
        super.closeLedger();
        client.close();
    }
}

package org.lagebuch.command.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.embedded.EmbeddedStore;

/** The contract on a store that keeps its data on disk, and that is closed and read again from there. */
class DurableEngineTest extends EngineContract {
    private static final String DATABASE = "ledger";

    @TempDir
    private Path directory;

    private Running running;

    private record Running(EmbeddedStore store, MongoClient client) {
        static Running in(Path directory) {
            EmbeddedStore store = EmbeddedStore.open(directory);
            return new Running(store, MongoClients.create(store.connectionString()));
        }

        void stop() {
            client.close();
            store.close();
        }
    }

    /** Before the contract's own, which asks for a bench. */
    @Override
    @BeforeEach
    void open() {
        running = Running.in(directory);
        super.open();
    }

    @Override
    @AfterEach
    void close() {
        super.close();
        running.stop();
    }

    @Override
    Bench bench() {
        return Bench.open(running.client().getDatabase(DATABASE));
    }

    @Override
    Bench again(Bench bench) {
        running.stop();
        running = Running.in(directory);
        return bench();
    }
}

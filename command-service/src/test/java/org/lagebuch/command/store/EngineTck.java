package org.lagebuch.command.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.lagebuch.log.AppendSignal;

/** What Axon itself asks of an engine. One log for the whole suite, which begins by finding it empty. */
abstract class EngineTck extends StorageEngineTestSuite<TckEngine> {
    private final String database = "tck_" + UUID.randomUUID();
    private @Nullable Ledger ledger;

    /** A client of the server to be tested. */
    abstract MongoClient client();

    /** Without the first leaf {@link Ledger#open} would write: the suite reads from the beginning. */
    @Override
    protected TckEngine buildStorageEngine() {
        MongoDatabase beginning = client().getDatabase(database);
        Ledger.Surroundings surroundings = new Ledger.Surroundings(
                Bench.keys(beginning), InstantSource.system(), new SecureRandom(), new AppendSignal());
        Ledger opened = new Ledger(beginning, "tck.example/log", surroundings, (append, event) -> TckEvent.tags(event));
        ledger = opened;
        return new TckEngine(new LedgerEngine(opened));
    }

    /** The engine needs none. */
    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }

    @AfterAll
    void closeLedger() {
        if (ledger != null) ledger.close();
        client().getDatabase(database).drop();
    }
}

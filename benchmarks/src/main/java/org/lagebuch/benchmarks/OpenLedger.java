package org.lagebuch.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.bson.Document;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.PersonKeys;

/** A ledger on the durable embedded store, in this process, reached by the ordinary driver. */
record OpenLedger(EmbeddedStore store, MongoClient client, Ledger ledger) implements AutoCloseable {
    private static final String DATABASE = "lagebuch_ledger";
    private static final int KEY_BYTES = 32;

    static OpenLedger in(Path directory) {
        EmbeddedStore store = EmbeddedStore.open(directory);
        MongoClient client = MongoClients.create(store.connectionString());
        SecureRandom random = new SecureRandom();
        PersonKeys keys = new PersonKeys(client.getDatabase("lagebuch_keys"), Octets.of(new byte[KEY_BYTES]), random);
        Ledger ledger = Ledger.open(
                client.getDatabase(DATABASE),
                null,
                new Ledger.Surroundings(keys, InstantSource.system(), random, new AppendSignal()));
        return new OpenLedger(store, client, ledger);
    }

    /** A collection of the ledger's database, written as durably as the ledger is. */
    MongoCollection<Document> collection(String name) {
        return client.getDatabase(DATABASE)
                .getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    @Override
    public void close() {
        ledger.close();
        client.close();
        store.close();
    }
}

package org.lagebuch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index must never change an answer: the yardstick is a server that looks at every document. */
class EmbeddedStoreAgreesTest {
    private static final int OPERATIONS = 5000;
    private static final int FEW_OPERATIONS = 1000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_answer_is_that_of_the_plain_server_and_reopening_changes_nothing(long seed, @TempDir Path directory) {
        List<Document> before;
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            agree(seed, OPERATIONS, collection(client));
            before = all(collection(client));
        }
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            assertThat(all(collection(client))).isEqualTo(before);
            assertThat(collection(client).listIndexes()).hasSize(7);
        }
    }

    @Test
    void the_store_without_a_file_answers_the_same() {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            agree(4, FEW_OPERATIONS, collection(client));
        }
    }

    @Test
    void a_real_server_answers_the_same() {
        String uri = System.getenv("LAGEBUCH_TEST_MONGODB_URI");
        assumeTrue(uri != null, "LAGEBUCH_TEST_MONGODB_URI names no server");
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString());
                MongoClient real = MongoClients.create(Objects.requireNonNull(uri))) {
            real.getDatabase("lagebuch_contract").drop();
            agree(5, OPERATIONS, collection(client), collection(real));
        }
    }

    private static void agree(long seed, int operations, MongoCollection<Document> collection) {
        MemoryBackend backend = new MemoryBackend();
        backend.version(ServerVersion.MONGO_5_0);
        MongoServer plain = new MongoServer(backend);
        try (MongoClient client = MongoClients.create(plain.bindAndGetConnectionString())) {
            agree(seed, operations, collection, collection(client));
        } finally {
            plain.shutdownNow();
        }
    }

    private static void agree(
            long seed, int operations, MongoCollection<Document> one, MongoCollection<Document> other) {
        RandomOperations.createIndexes(one);
        RandomOperations.createIndexes(other);
        RandomOperations asked = new RandomOperations(seed);
        RandomOperations askedToo = new RandomOperations(seed);
        for (int operation = 0; operation < operations; operation++) {
            assertThat(asked.next(one))
                    .as("operation %d of seed %d", operation, seed)
                    .isEqualTo(askedToo.next(other));
        }
        assertThat(all(one)).isEqualTo(all(other));
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return collection.find().sort(Sorts.ascending("_id")).batchSize(100).into(new ArrayList<>());
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("lagebuch_contract").getCollection("things");
    }
}

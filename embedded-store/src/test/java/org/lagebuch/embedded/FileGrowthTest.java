package org.lagebuch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGrowthTest {
    private static final int WRITES = 40_000;
    private static final int WRITERS = 8;
    private static final int MEBIBYTE = 1 << 20;
    private static final int BODY_CHARACTERS = 200;

    @Test
    void forty_thousand_single_writes_leave_a_small_file(@TempDir Path directory) {
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> facts =
                    client.getDatabase("lagebuch_growth").getCollection("facts");
            try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
                IntStream.range(0, WRITERS).forEach(writer -> writers.execute(() -> write(facts, writer)));
            }
            long data = (long) WRITES / 2 * BODY_CHARACTERS;
            assertThat(size(directory)).as("right after the writes").isLessThan(80L * MEBIBYTE);
            await().atMost(Duration.ofSeconds(20)).until(() -> size(directory) < 3 * data);
            assertThat(facts.countDocuments()).isEqualTo(WRITES / 2);
        }
    }

    /** Half new documents, half changes of them. */
    private static void write(MongoCollection<Document> facts, int writer) {
        for (int number = 0; number < WRITES / WRITERS / 2; number++) {
            String id = writer + "-" + number;
            facts.insertOne(new Document("_id", id).append("text", "x".repeat(BODY_CHARACTERS)));
            facts.updateOne(Filters.eq("_id", id), Updates.set("seen", true));
        }
    }

    private static long size(Path directory) {
        try {
            return Files.size(directory.resolve("store.mv"));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}

package org.lagebuch.standalone;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.embedded.EmbeddedStore;
import tools.jackson.databind.JsonNode;

/** Somebody with the data directory in hand changes what was recorded. */
class TamperedStoreTest {
    private static final String CASE = "00112233445566778899aabbccddeeff";

    @Test
    void a_bundle_made_before_still_verifies_and_after_it_none_is_made(@TempDir Path data, @TempDir Path desk)
            throws Exception {
        Path bundle = desk.resolve("bundle.zip");
        Path policy = desk.resolve("policy.txt");
        long recorded;
        try (Product product = Product.start(data)) {
            product.post("/api/cases", "{\"caseId\":\"" + CASE + "\",\"title\":\"First\",\"zone\":\"Europe/Berlin\"}");
            recorded = product.post("/api/cases/" + CASE + "/facts", "{\"kind\":\"annotation\",\"summary\":\"seen\"}")
                    .body()
                    .path("position")
                    .asLong();
            Files.write(bundle, product.bytes("/api/cases/" + CASE + "/export?format=bundle"));
            Files.write(policy, product.bytes("/api/ledger/policy"));
        }
        reword(data, "lagebuch_ledger", recorded);
        assertThat(VerifierProgram.run(bundle.toString(), "--policy", policy.toString()))
                .startsWith("VERIFIED");
        try (Product product = Product.start(data)) {
            assertThat(product.get("/api/cases/" + CASE + "/export?format=bundle")
                            .problem())
                    .isEqualTo("record-altered");
            assertThat(product.post("/api/ledger/scrub", "{}").status()).isIn(200, 202);
            String health = await().until(
                            () -> product.get("/api/ledger/health").whole().body(),
                            told -> told.contains("part-altered"));
            assertThat(health).contains("\"position\":" + recorded);
            assertThat(product.post("/api/cases/" + CASE + "/facts", "{\"kind\":\"annotation\",\"summary\":\"later\"}")
                            .status())
                    .as("appends go on")
                    .isEqualTo(201);
        }
    }

    @Test
    void a_trace_that_was_altered_is_found_by_the_scrub_of_looks(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            product.post("/api/cases", "{\"caseId\":\"" + CASE + "\",\"title\":\"First\",\"zone\":\"Europe/Berlin\"}");
            assertThat(product.get("/api/cases/" + CASE).status()).isEqualTo(200);
        }
        reword(data, "lagebuch_access", 1);
        try (Product product = Product.start(data)) {
            assertThat(product.post("/api/ledger/scrub", "{}").status()).isIn(200, 202);
            JsonNode health = await().until(
                            () -> product.get("/api/ledger/health").body(),
                            told -> !told.path("access")
                                    .path("scrub")
                                    .path("findings")
                                    .isEmpty());
            assertThat(health.path("access").path("scrub").toString())
                    .contains("\"code\":\"part-altered\",\"position\":1");
            assertThat(health.path("scrub").path("findings").isEmpty()).isTrue();
        }
    }

    /** One letter of what was seen. */
    private static void reword(Path data, String ledger, long position) {
        try (EmbeddedStore store = EmbeddedStore.open(data.resolve("store"));
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> events = client.getDatabase(ledger).getCollection("events");
            Document append = events.find(eq("_id", position)).cursor().next();
            for (Document part : append.getList("ev", Document.class).getFirst().getList("pt", Document.class)) {
                if (!part.getString("n").equals("body")) continue;
                byte[] stored = part.get("x", Binary.class).getData();
                stored[stored.length - 3] ^= 1;
                part.put("x", new Binary(stored));
            }
            events.replaceOne(eq("_id", position), append);
        }
    }
}

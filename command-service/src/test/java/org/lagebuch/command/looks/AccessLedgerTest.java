package org.lagebuch.command.looks;

import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.access.Look;
import org.lagebuch.command.notary.KeyWish;
import org.lagebuch.command.notary.LossRefused;
import org.lagebuch.command.notary.Rotation;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.log.seal.ScrubReport;

/** What an operator does for the log of who looked is what he does for the log of what happened. */
class AccessLedgerTest {
    private static final CaseId CASE = new CaseId("01".repeat(16));
    private static final CaseId ORGANISATION = new CaseId("02".repeat(16));
    private static final Look LOOK = new Look("u-1", "lead", Look.At.CASE, null, null);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path secrets;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("access");

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void looks_at_no_single_case_are_kept_under_the_case_of_the_organisation() throws IOException {
        try (AccessLedger access = open(KeyWish.NONE)) {
            access.record(CASE, LOOK);
            access.record(null, LOOK);
        }
        List<StoredEvent> events = new LedgerLog(database, "lagebuch.test/log/access").read(0, 10);
        assertThat(events)
                .extracting(event -> event.leaf().caseId())
                .containsExactly(null, CASE.hex(), ORGANISATION.hex());
    }

    @Test
    void where_a_backup_was_restored_looks_are_sealed_again_once_the_loss_is_declared() throws Exception {
        try (AccessLedger access = open(KeyWish.NONE)) {
            for (int times = 0; times < 3; times++) access.record(CASE, LOOK);
            await().atMost(LIMIT).until(() -> access.unsealed() == 0);
        }
        loseTheLast();
        try (AccessLedger access = open(KeyWish.NONE)) {
            await().atMost(LIMIT).until(access::isStopped);
            access.record(CASE, LOOK);
        }
        loseTheLast();
        assertThatThrownBy(() -> open(lost("3"))).isInstanceOf(LossRefused.class);
        try (AccessLedger access = open(lost("4"))) {
            access.record(CASE, LOOK);
            await().atMost(LIMIT).until(() -> access.unsealed() == 0);
            assertThat(access.isStopped()).isFalse();
            assertThat(look(access).findings()).isEmpty();
        }
    }

    @Test
    void a_key_that_is_added_signs_beside_the_first() throws Exception {
        open(KeyWish.NONE).close();
        try (AccessLedger access = open(new KeyWish("", new Rotation.Wish(true, "", false), false))) {
            access.record(CASE, LOOK);
            await().atMost(LIMIT).until(() -> access.unsealed() == 0);
            assertThat(look(access).findings()).isEmpty();
        }
        assertThat(new LogKeys(database).of(LogKeys.Role.LOG)).hasSize(2);
    }

    private AccessLedger open(KeyWish wish) throws IOException {
        SecureRandom random = new SecureRandom();
        PersonKeys keys = new PersonKeys(client.getDatabase("keys"), Octets.of(new byte[32]), random);
        AccessLedger.Means means = new AccessLedger.Means(
                keys, InstantSource.system(), random, secrets.resolve("access"), ORGANISATION, Duration.ZERO);
        return new AccessLedger(database, "lagebuch.test/log", means, wish);
    }

    private static ScrubReport look(AccessLedger access) throws Exception {
        return access.scrub().now().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private void loseTheLast() {
        MongoCollection<Document> events = database.getCollection(LedgerLog.COLLECTION);
        Document last = events.find().sort(descending("_id")).cursor().next();
        events.deleteOne(new Document("_id", last.get("_id")));
    }

    private static KeyWish lost(String size) {
        return new KeyWish(size, KeyWish.NONE.rotation(), false);
    }
}

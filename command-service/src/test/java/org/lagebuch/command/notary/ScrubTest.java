package org.lagebuch.command.notary;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.command.store.AppendingForTests;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.seal.FullCheck;
import org.lagebuch.log.seal.NotaryState;
import org.lagebuch.log.seal.ScrubReport;
import org.lagebuch.log.seal.Scrubs;

/** What is found is kept and told, and whoever asks is answered; a notary that stopped says so too. */
class ScrubTest {
    private static final CaseId CASE = new CaseId("00112233445566778899aabbccddeeff");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("ledger");
    private final AppendingForTests ledger = AppendingForTests.open(database);
    private Notary notary;
    private Scrub.Means means;
    private Scrub scrub;

    @BeforeEach
    void begin() {
        SigningKey key = SigningKey.ofSeed(ledger.origin(), KeyType.ED25519, Octets.of(new byte[32]));
        Signer signer = new Signer(directory, ledger.origin(), List.of(key));
        Sealing sealing = new Sealing(ledger.log(), ledger::record, Sealing.Stores.in(database), signer);
        notary = new Notary(sealing, new AppendSignal(), new NotaryState(database), InstantSource.system());
        FullCheck check = new FullCheck(ledger.log(), ledger.keys(), database);
        means = new Scrub.Means(check, notary, signer, new Scrubs(database));
        scrub = new Scrub(means, InstantSource.system(), Duration.ZERO);
    }

    @AfterEach
    void stop() {
        scrub.close();
        notary.close();
        ledger.close();
        client.close();
        store.close();
    }

    @Test
    void a_ledger_nobody_touched_is_reported_sound_while_it_grows_and_is_sealed() throws Exception {
        for (int round = 0; round < 20; round++) {
            ledger.remarks(CASE, 20);
            assertThat(look().findings()).isEmpty();
        }
        assertThat(look().size()).isEqualTo(401);
    }

    @Test
    void what_is_found_is_kept_by_code_and_position() throws Exception {
        ledger.remarks(CASE, 3);
        sealed(4);
        database.getCollection("events").updateOne(eq("_id", 1L), Updates.set("ev.1.lh", new Binary(new byte[32])));
        ScrubReport report = look();
        assertThat(report.findings()).extracting(ScrubReport.Line::code).containsExactly("altered");
        assertThat(report.findings()).extracting(ScrubReport.Line::position).containsExactly(2L);
        assertThat(new Scrubs(database).latest()).contains(report);
        assertThat(scrub.latest()).contains(report);
        try (Scrub restarted = new Scrub(means, InstantSource.system(), Duration.ZERO)) {
            await().atMost(LIMIT).until(() -> restarted.latest().equals(Optional.of(report)));
        }
    }

    @Test
    void how_the_notary_is_nobody_knows_until_it_has_said_so() {
        MongoDatabase untouched = client.getDatabase("untouched");
        assertThat(new NotaryState(untouched).isTold()).isFalse();
        ledger.remark(CASE);
        sealed(2);
        await().atMost(LIMIT).until(() -> new NotaryState(database).isTold());
    }

    @Test
    void appends_go_on_while_the_notary_has_stopped_and_says_why() {
        ledger.remark(CASE);
        sealed(2);
        assertThat(new NotaryState(database).stop()).isEmpty();
        ledger.remark(CASE);
        sealed(3);
        database.getCollection("events").deleteOne(eq("_id", 2L));
        await().atMost(LIMIT).until(() -> notary.stopped().isPresent());
        await().atMost(LIMIT).until(() -> new NotaryState(database).stop().isPresent());
        assertThat(new NotaryState(database).stop().orElseThrow().code()).isEqualTo("lost");
        ledger.remark(CASE);
    }

    private void sealed(long size) {
        await().atMost(LIMIT).until(() -> notary.sealed() == size);
    }

    private ScrubReport look() throws Exception {
        return scrub.now().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
}

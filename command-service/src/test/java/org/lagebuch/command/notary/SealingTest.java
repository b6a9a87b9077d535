package org.lagebuch.command.notary;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.command.store.AppendingForTests;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.ledger.statement.CaseIndex;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.seal.CaseIndexes;
import org.lagebuch.log.seal.Checkpoints;

class SealingTest {
    private static final CaseId CASE = new CaseId("00112233445566778899aabbccddeeff");
    private static final CaseId OTHER = new CaseId("ffeeddccbbaa99887766554433221100");
    private static final Octets SEED = Octets.of(new byte[32]);

    @TempDir
    private Path directory;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("ledger");
    private final MongoCollection<Document> events = database.getCollection("events");
    private final AppendingForTests ledger = AppendingForTests.open(database);
    private final Checkpoints checkpoints = new Checkpoints(database);
    private Sealing sealing;

    @BeforeEach
    void begin() {
        sealing = sealing(directory);
    }

    @AfterEach
    void stop() {
        ledger.close();
        client.close();
        store.close();
    }

    @Test
    void every_checkpoint_is_signed_and_is_the_root_of_all_leaves_below() {
        for (int round = 0; round < 5; round++) {
            remarks(round * 70 + 1);
            sealing.seal();
            TreeHead head = verified(checkpoints.latest().orElseThrow().note());
            assertThat(head).isEqualTo(tree().head());
        }
        assertThat(tree().size()).isGreaterThan(2 * 256);
    }

    @Test
    void full_tiles_are_kept_as_they_fill() {
        remarks(600);
        sealing.seal();
        List<Digest> leaves = leafHashes();
        Tile second = new Tile(0, 1, 256);
        List<Binary> kept = database.getCollection("tiles")
                .find(eq("_id", second.path()))
                .map(tile -> tile.get("h", Binary.class))
                .into(new ArrayList<>());
        assertThat(kept)
                .containsExactly(new Binary(Tile.bytes(leaves.subList(256, 512)).bytes()));
    }

    @Test
    void a_notary_goes_on_where_another_ended() {
        remarks(300);
        sealing.seal();
        remarks(300);
        sealing(directory).seal();
        assertThat(verified(checkpoints.latest().orElseThrow().note())).isEqualTo(tree().head());
    }

    @Test
    void an_event_that_was_altered_before_it_was_sealed_is_named_and_nothing_is_signed() {
        remarks(3);
        events.updateOne(eq("_id", 2L), Updates.set("ev.0.lh", new Binary(new byte[32])));
        assertThatThrownBy(sealing::seal)
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("At event 2: the event is not what was recorded");
        assertThat(checkpoints.latest()).isEmpty();
    }

    @Test
    void events_that_vanish_after_they_were_signed_are_missed_at_the_next_start() {
        remarks(5);
        sealing.seal();
        events.deleteMany(gte("_id", 4L));
        assertThatThrownBy(() -> sealing(directory).seal())
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("6 were signed")
                .hasMessageContaining("Declare a loss");
    }

    @Test
    void another_history_on_top_of_a_restored_backup_is_not_signed() {
        remarks(5);
        sealing.seal();
        events.deleteMany(gte("_id", 4L));
        try (AppendingForTests restored = AppendingForTests.open(database)) {
            for (int i = 0; i < 5; i++) restored.remark(CASE);
        }
        assertThatThrownBy(() -> sealing(directory).seal()).isInstanceOf(Stopped.class);
        assertThat(checkpoints.latest().orElseThrow().size()).isEqualTo(6);
    }

    @Test
    void two_notaries_at_once_never_publish_a_fork() throws Exception {
        int rounds = Integer.getInteger("lagebuch.notary.rounds", 100);
        Sealing other = sealing(directory);
        CyclicBarrier both = new CyclicBarrier(2);
        for (int round = 0; round < rounds; round++) {
            remarks(1);
            Thread beside = Thread.ofVirtual().start(() -> sealAtOnce(both, other));
            sealAtOnce(both, sealing);
            beside.join();
        }
        MerkleTree tree = tree();
        for (Document kept : database.getCollection(Checkpoints.COLLECTION).find()) {
            long size = kept.getLong("_id");
            SignedNote note = checkpoints.at(size).orElseThrow().note();
            assertThat(verified(note)).isEqualTo(tree.head((int) size));
        }
        assertThat(checkpoints.latest().orElseThrow().size()).isEqualTo(tree.size());
    }

    @Test
    void a_notary_with_a_state_of_its_own_cannot_replace_what_another_kept() {
        remarks(3);
        sealing.seal();
        SignedNote first = checkpoints.latest().orElseThrow().note();
        sealing(directory.resolve("other")).seal();
        assertThat(checkpoints.latest().orElseThrow().note()).isEqualTo(first);
    }

    @Test
    void an_index_of_cases_says_how_far_each_had_come_at_that_event_and_no_further() {
        remarks(3);
        ledger.remark(OTHER);
        remarks(2);
        sealing.index(3);
        assertThat(index(3)).isEqualTo(CaseIndex.of(ledger.origin(), 4, List.of(head(CASE, 3, 3))));
        sealing.index(5);
        assertThat(index(5)).isEqualTo(CaseIndex.of(ledger.origin(), 6, List.of(head(CASE, 4, 5), head(OTHER, 1, 4))));
    }

    @Test
    void an_index_is_written_down_once() {
        remarks(3);
        sealing.index(3);
        sealing.index(3);
        assertThat(ledger.log().head()).isEqualTo(5);
    }

    private CaseHead head(CaseId caseId, long count, long last) {
        return new CaseHead(
                caseId.hex(), count, ledger.log().event(last).orElseThrow().hash());
    }

    private CaseIndex index(long position) {
        CaseIndexes.Place place = new CaseIndexes(database).endingWith(position).orElseThrow();
        StoredEvent event = ledger.log().event(place.position()).orElseThrow();
        return CaseIndex.parse(Octets.ofUtf8(event.text("caseindex").orElseThrow()));
    }

    private static void sealAtOnce(CyclicBarrier both, Sealing sealing) {
        try {
            both.await();
            sealing.seal();
            // Whoever lost the race seals what is left, as it would a second later.
            sealing.seal();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Sealing sealing(Path signerDirectory) {
        Signer signer = new Signer(signerDirectory, ledger.origin(), List.of(key()));
        return new Sealing(ledger.log(), ledger::record, Sealing.Stores.in(database), signer);
    }

    private SigningKey key() {
        return SigningKey.ofSeed(ledger.origin(), KeyType.ED25519, SEED);
    }

    private TreeHead verified(SignedNote note) {
        VerifierKey known = key().verifier();
        return switch (Checkpoint.open(note.bytes(), List.of(known))) {
            case Opening.Opened<Checkpoint> opened -> opened.content().head();
            case Opening.Refused<Checkpoint> refused -> throw new AssertionError(refused.why());
        };
    }

    private void remarks(int count) {
        IntStream.range(0, count).forEach(any -> ledger.remark(CASE));
    }

    private MerkleTree tree() {
        return new MerkleTree(leafHashes());
    }

    private List<Digest> leafHashes() {
        List<Digest> hashes = new ArrayList<>();
        for (var page = ledger.log().read(0, 500);
                !page.isEmpty();
                page = ledger.log().read(hashes.size(), 500)) {
            page.forEach(event -> hashes.add(event.leaf().hash()));
        }
        return hashes;
    }
}

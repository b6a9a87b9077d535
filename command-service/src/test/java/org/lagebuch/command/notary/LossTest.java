package org.lagebuch.command.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.command.store.AppendingForTests;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.FullCheck;
import org.lagebuch.log.seal.LostProofs;

/** A backup was restored, and the operator says so: what it takes, what it leaves behind, and what it does not allow. */
class LossTest {
    private static final CaseId CASE = new CaseId("00112233445566778899aabbccddeeff");

    @TempDir
    private Path secrets;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("ledger");
    private AppendingForTests ledger = AppendingForTests.open(database);
    private SigningKeys keys;
    private Dump lost;
    private VerifierKey oldKey;

    /** 300 events were signed; the backup has 271 of them. */
    @BeforeEach
    void lose() throws IOException {
        keys = new SigningKeys(secrets, ledger.origin(), new Random(1));
        oldKey = keys.current().verifier();
        ledger.remarks(CASE, 270);
        seal();
        Dump backup = Dump.of(database);
        ledger.remarks(CASE, 29);
        seal();
        lost = Dump.of(database);
        restore(backup);
    }

    @AfterEach
    void stop() {
        ledger.close();
        client.close();
        store.close();
    }

    @Test
    void without_a_declaration_nothing_is_signed() {
        assertThatThrownBy(this::seal)
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("300 were signed")
                .hasMessageContaining("Declare a loss");
    }

    @Test
    void once_declared_the_log_says_so_and_goes_on_under_a_new_key() throws IOException {
        SignedNote given = signedLast();
        declare(300);
        ledger.remark(CASE);
        seal();
        StoredEvent told = ledger.log().event(271).orElseThrow();
        assertThat(told.type()).isEqualTo("lagebuch.LossDeclared");
        assertThat(told.text("loss"))
                .contains("lagebuch-loss/v1\nsize 271\n\n"
                        + Octets.of(given.bytes()).utf8());
        byte[] latest = new Checkpoints(database).latest().orElseThrow().note().bytes();
        assertThat(Checkpoint.open(latest, List.of(keys.current().verifier())))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> assertThat(opened.content())
                                .isInstanceOfSatisfying(
                                        Checkpoint.class,
                                        it -> assertThat(it.head().size()).isEqualTo(273)));
        assertThat(findings()).isEmpty();
    }

    @Test
    void who_believes_the_old_key_refuses_what_is_signed_afterwards() throws IOException {
        declare(300);
        seal();
        byte[] latest = new Checkpoints(database).latest().orElseThrow().note().bytes();
        assertThat(Checkpoint.open(latest, List.of(oldKey))).isInstanceOf(Opening.Refused.class);
    }

    @Test
    void the_old_key_and_what_it_signed_last_are_kept_under_names_with_the_size() throws IOException {
        byte[] key = Files.readAllBytes(secrets.resolve("log-signing.key"));
        byte[] state = Files.readAllBytes(secrets.resolve("signer/last-signed-checkpoint"));
        declare(300);
        assertThat(secrets.resolve("log-signing.key.lost-300")).hasBinaryContent(key);
        assertThat(secrets.resolve("signer/last-signed-checkpoint.lost-300")).hasBinaryContent(state);
    }

    @Test
    void another_size_than_the_one_signed_last_is_refused() {
        assertThatThrownBy(() -> declare(299)).isInstanceOf(LossRefused.class).hasMessageContaining("is 300, not 299");
    }

    @Test
    void nothing_can_be_declared_lost_that_is_still_there() {
        restore(lost);
        assertThatThrownBy(() -> declare(300)).isInstanceOf(LossRefused.class).hasMessageContaining("nothing is lost");
    }

    @Test
    void a_declaration_left_in_the_settings_is_refused_at_the_next_start() throws IOException {
        declare(300);
        seal();
        assertThatThrownBy(() -> declare(300)).isInstanceOf(LossRefused.class).hasMessageContaining("is 272, not 300");
    }

    @Test
    void the_lost_log_is_not_signed_when_it_appears_again() throws IOException {
        declare(300);
        restore(lost);
        assertThatThrownBy(this::seal).isInstanceOf(Stopped.class).hasMessageContaining("is not what was signed");
    }

    @Test
    void where_the_power_went_while_the_key_was_exchanged_nothing_is_signed_until_it_is_declared_again()
            throws IOException {
        keys.next();
        keys.turn(300);
        assertThatThrownBy(this::seal)
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.why()).isEqualTo(Stopped.Why.NOT_SIGNED_HERE));
        declare(300);
        seal();
        assertThat(findings()).isEmpty();
    }

    private SignedNote signedLast() throws IOException {
        return SignerState.read(secrets.resolve("signer"), ledger.origin(), List.of(oldKey))
                .orElseThrow()
                .note();
    }

    private void restore(Dump dump) {
        ledger.close();
        dump.restore(database);
        ledger = AppendingForTests.open(database);
    }

    private void declare(long size) throws IOException {
        LedgerLog log = ledger.log();
        new Loss(log, ledger::record, new LostProofs(log, database), keys, secrets.resolve("signer")).declare(size);
    }

    private void seal() throws IOException {
        new Sealing(ledger.log(), ledger::record, Sealing.Stores.in(database), signer()).seal();
    }

    private Signer signer() throws IOException {
        return new Signer(secrets.resolve("signer"), ledger.origin(), keys.ring(false));
    }

    private List<?> findings() throws IOException {
        return new FullCheck(ledger.log(), ledger.keys(), database)
                .against(signer().signed())
                .findings();
    }
}

package org.lagebuch.command.notary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.VerifierKey;

/** A second signature that a quantum computer does not forge, for those who want it; nobody else notices. */
class PostQuantumTest {
    private static final Rotation.Wish NOTHING = new Rotation.Wish(false, "", false);

    @TempDir
    private Path secrets;

    private RotatedLog log;

    @BeforeEach
    void begin() {
        log = new RotatedLog(secrets);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void unless_it_is_wanted_there_is_no_such_key() throws IOException {
        log.start(NOTHING);
        assertThat(log.files()).containsExactly("log-signing.key");
    }

    @Test
    void its_line_verifies_and_who_knows_only_the_other_key_accepts_too() throws IOException {
        log.postQuantum(true);
        log.start(NOTHING);
        VerifierKey key =
                VerifierKey.parse(log.keys().postQuantum().getFirst().verifier().vkey());
        assertThat(key.type()).isEqualTo(KeyType.ML_DSA_44);
        assertThat(key.verifies(log.latest().text(), log.latest().signatures().getLast()))
                .isTrue();
        assertThat(log.opens(key)).isTrue();
        assertThat(log.opens(log.keys().current().verifier())).isTrue();
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void it_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        log.postQuantum(true);
        log.start(NOTHING);
        byte[] made = Files.readAllBytes(secrets.resolve("log-signing-pq.key"));
        log.start(NOTHING);
        assertThat(secrets.resolve("log-signing-pq.key")).hasBinaryContent(made);
        assertThat(Files.getPosixFilePermissions(secrets.resolve("log-signing-pq.key")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void switched_on_later_and_off_again_it_leaves_everything_valid() throws IOException {
        log.start(NOTHING);
        log.postQuantum(true);
        log.start(NOTHING);
        log.postQuantum(false);
        log.start(NOTHING);
        assertThat(log.latest().signatures()).hasSize(1);
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void it_signs_beside_the_keys_of_a_rotation() throws IOException {
        log.postQuantum(true);
        log.start(new Rotation.Wish(true, "", false));
        assertThat(log.latest().signatures()).hasSize(3);
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void a_loss_gives_it_up_as_well() throws IOException {
        log.postQuantum(true);
        log.start(NOTHING);
        VerifierKey old = log.keys().postQuantum().getFirst().verifier();
        Dump backup = Dump.of(log.database());
        log.grow();
        log.restore(backup);
        log.declareLoss();
        log.start(NOTHING);
        assertThat(log.opens(old)).isFalse();
        assertThat(log.latest().signatures()).hasSize(2);
        assertThat(log.findings()).isEmpty();
    }
}

package org.lagebuch.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.ledger.note.Keys.LOG;
import static org.lagebuch.ledger.note.Keys.LOG_ML_DSA;
import static org.lagebuch.ledger.note.Keys.ORIGIN;
import static org.lagebuch.ledger.note.Keys.WITNESS;
import static org.lagebuch.ledger.note.Keys.WITNESS_TIME;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.Vectors;
import org.lagebuch.ledger.note.Opening.KnownSignature;
import org.lagebuch.ledger.note.Opening.Opened;

/** The checkpoint that was worked out with another program, byte for byte. */
class WorkedCheckpointTest {
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(ORIGIN, new TreeHead(5, Digest.parseBase64("FzAI1+07SXCrvqsCeVbHZHOG5fzhBsygAf0A1ZHlOZs=")));

    @Test
    void keys_are_written_as_known() {
        assertThat(LOG.verifier().vkey()).isEqualTo(ORIGIN + "+670f97ba+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");
        assertThat(WITNESS.verifier().vkey())
                .isEqualTo("witness.example/w1+04d2d833+BD1AF8PoQ4lakrcKp00bfrycmCzPLsSWjMDNVfEq9GYM");
        for (SigningKey key : List.of(LOG, WITNESS, LOG_ML_DSA)) {
            assertThat(VerifierKey.parse(key.verifier().vkey())).isEqualTo(key.verifier());
        }
    }

    @Test
    void the_log_signs_the_known_bytes() {
        SignedNote note = CHECKPOINT.signed(LOG);
        assertThat(note.bytes()).isEqualTo(Vectors.bytes("checkpoint-log-only.txt"));
        assertThat(note.digest()).hasToString("4399ad3b05f1ab9f2a986768ec5a82520675fa8794df9548e7c8596900d07fed");
    }

    @Test
    void the_witness_signs_the_known_bytes() {
        SignedNote note = CHECKPOINT.signed(LOG);
        assertThat(note.with(WITNESS.sign(note.text(), WITNESS_TIME)).bytes())
                .isEqualTo(Vectors.bytes("checkpoint.txt"));
    }

    @Test
    void what_is_stamped_stays_the_same_however_many_cosign() {
        SignedNote note = SignedNote.parse(Vectors.bytes("checkpoint.txt"));
        assertThat(note.onlyOf(ORIGIN).bytes()).isEqualTo(Vectors.bytes("checkpoint-log-only.txt"));
    }

    @Test
    void both_are_known_when_it_is_opened() {
        Opening<Checkpoint> opening =
                Checkpoint.open(Vectors.bytes("checkpoint.txt"), List.of(WITNESS.verifier(), LOG.verifier()));
        assertThat(opening).isInstanceOfSatisfying(Opened.class, opened -> {
            assertThat(opened.content()).isEqualTo(CHECKPOINT);
            assertThat(opened.note().bytes()).isEqualTo(Vectors.bytes("checkpoint.txt"));
        });
        Opened<Checkpoint> opened = (Opened<Checkpoint>) opening;
        assertThat(opened.by()).extracting(KnownSignature::key).containsExactly(LOG.verifier(), WITNESS.verifier());
        assertThat(opened.by()).extracting(KnownSignature::time).containsExactly(0L, WITNESS_TIME);
    }

    @Test
    void a_line_of_another_algorithm_stands_beside() {
        SignedNote note = CHECKPOINT.signed(LOG, LOG_ML_DSA);
        Opening<String> both = note.open(List.of(LOG.verifier(), LOG_ML_DSA.verifier()));
        assertThat(both).isInstanceOf(Opened.class);
        assertThat(note.open(List.of(LOG_ML_DSA.verifier()))).isInstanceOf(Opened.class);
        assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
        NoteSignature dated = LOG_ML_DSA.sign(note.text(), WITNESS_TIME);
        assertThat(LOG_ML_DSA.verifier().verifies(note.text(), dated)).isTrue();
        assertThat(LOG_ML_DSA.verifier().time(dated)).isEqualTo(WITNESS_TIME);
    }

    @Test
    void ml_dsa_signs_checkpoints_only() {
        assertThatThrownBy(() -> LOG_ML_DSA.sign("a text\n", 0)).isInstanceOf(Malformed.class);
        NoteSignature ofCheckpoint = LOG_ML_DSA.sign(CHECKPOINT.text(), 0);
        assertThat(LOG_ML_DSA.verifier().verifies(CHECKPOINT.text() + "extension\n", ofCheckpoint))
                .isFalse();
    }
}

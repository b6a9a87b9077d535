package org.lagebuch.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.witness.GrowingLog.KEY;
import static org.lagebuch.witness.GrowingLog.ORIGIN;
import static org.lagebuch.witness.GrowingLog.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.ledger.note.SigningKey;

class WitnessTest {
    private static final Instant NOW = Instant.parse("2026-08-22T10:16:00Z");
    private static final SigningKey OWN = GrowingLog.key("witness.example/w1", KeyType.COSIGNATURE, 7);
    private static final GrowingLog LOG = GrowingLog.honest();

    @TempDir
    Path directory;

    private DataDirectory data;
    private Witness witness;

    @BeforeEach
    void open() throws IOException {
        data = DataDirectory.open(directory);
        witness = Witness.of(List.of(KEY.verifier()), OWN, data, () -> NOW);
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void a_log_that_grows_is_cosigned_at_every_step() {
        int old = 0;
        for (int size : new int[] {1, 5, 5, 6, 64, 100}) {
            NoteSignature line = cosigned(witness.add(LOG.submission(old, size)));
            assertThat(OWN.verifier().verifies(LOG.checkpoint(size).text(), line))
                    .isTrue();
            assertThat(line.signature().slice(0, Long.BYTES).toString())
                    .isEqualTo("%016x".formatted(NOW.getEpochSecond()));
            old = size;
        }
    }

    @Test
    void an_old_size_that_is_not_the_last_one_is_answered_with_it() {
        witness.add(LOG.submission(0, 5));
        assertThat(witness.add(LOG.submission(0, 7))).isEqualTo(new Answer.Conflict(5));
        assertThat(witness.add(LOG.submission(6, 7))).isEqualTo(new Answer.Conflict(5));
        assertThat(witness.add(LOG.submission(3, 4))).isEqualTo(new Answer.Conflict(5));
        assertThat(witness.add(LOG.submission(5, 7))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void another_root_of_the_same_size_is_a_conflict() {
        witness.add(LOG.submission(0, 5));
        GrowingLog other = GrowingLog.fork(2, "another ");
        assertThat(witness.add(other.submission(5, 5))).isEqualTo(new Answer.Conflict(5));
    }

    @Test
    void a_fork_is_not_proved_and_leaves_no_trace() {
        witness.add(LOG.submission(0, 5));
        GrowingLog other = GrowingLog.fork(2, "another ");
        assertThat(witness.add(other.submission(5, 9))).isInstanceOf(Answer.NotProved.class);
        assertThat(witness.add(LOG.submission(5, 9))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void a_proof_must_be_whole_and_nothing_more() {
        List<Digest> hash = List.of(LOG.head(1).root());
        assertThat(witness.add(body(0, hash, LOG.checkpoint(5).bytes()))).isInstanceOf(Answer.NotProved.class);
        witness.add(LOG.submission(0, 5));
        assertThat(witness.add(body(5, List.of(), LOG.checkpoint(9).bytes()))).isInstanceOf(Answer.NotProved.class);
        assertThat(witness.add(body(5, hash, LOG.checkpoint(5).bytes()))).isInstanceOf(Answer.NotProved.class);
    }

    @Test
    void a_log_that_nobody_named_is_unknown() {
        SigningKey key = GrowingLog.key("other.example/log", KeyType.ED25519, 1);
        byte[] note =
                new Checkpoint("other.example/log", LOG.head(5)).signed(key).bytes();
        assertThat(witness.add(body(0, List.of(), note))).isEqualTo(new Answer.UnknownLog());
    }

    @Test
    void a_signature_of_another_key_does_not_count_and_a_broken_one_refuses() {
        SigningKey stranger = GrowingLog.key(ORIGIN, KeyType.ED25519, 2);
        Checkpoint checkpoint = new Checkpoint(ORIGIN, LOG.head(5));
        assertThat(witness.add(body(0, List.of(), checkpoint.signed(stranger).bytes())))
                .isInstanceOf(Answer.NotSigned.class);
        NoteSignature ofAnotherText = KEY.sign(LOG.checkpoint(6).text(), 0);
        byte[] broken = checkpoint.signed(stranger).with(ofAnotherText).bytes();
        assertThat(witness.add(body(0, List.of(), broken))).isInstanceOf(Answer.NotSigned.class);
        assertThat(witness.add(
                        body(0, List.of(), checkpoint.signed(stranger, KEY).bytes())))
                .isInstanceOf(Answer.Cosigned.class);
    }

    static Stream<byte[]> malformed() {
        String note = new String(LOG.checkpoint(5).bytes(), UTF_8);
        String hash = LOG.head(1).root().base64();
        return Stream.of(
                        "",
                        "old 0\n",
                        "old 0\n\n",
                        "old 00\n\n" + note,
                        "old -1\n\n" + note,
                        "old  0\n\n" + note,
                        "old 0\r\n\r\n" + note,
                        "old 9999999999999999999\n\n" + note,
                        "Old 0\n\n" + note,
                        "\n\n" + note,
                        note,
                        "old 0\nno hash\n\n" + note,
                        "old 0\n" + hash.replace('=', ' ') + "\n\n" + note,
                        "old 0\n" + (hash + "\n").repeat(64) + "\n" + note,
                        "old 6\n\n" + note,
                        "old 0\n\n" + note.replace("\n5\n", "\n05\n"),
                        "old 0\n\n" + note + "more")
                .map(text -> text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_has_another_form_is_malformed(byte[] body) {
        assertThat(witness.add(body)).isInstanceOf(Answer.Malformed.class);
    }

    @Test
    void what_was_cosigned_is_remembered_when_it_starts_again() throws IOException {
        witness.add(LOG.submission(0, 5));
        data.close();
        open();
        assertThat(witness.add(LOG.submission(0, 9))).isEqualTo(new Answer.Conflict(5));
        assertThat(witness.add(GrowingLog.fork(2, "another ").submission(5, 9))).isInstanceOf(Answer.NotProved.class);
        assertThat(witness.add(LOG.submission(5, 9))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void a_memory_that_it_did_not_sign_is_refused() throws IOException {
        witness.add(LOG.submission(0, 5));
        try (Stream<Path> files = Files.list(directory)) {
            Path memory = files.filter(file -> file.toString().endsWith(".checkpoint"))
                    .findFirst()
                    .orElseThrow();
            Files.write(memory, LOG.checkpoint(3).bytes());
        }
        assertThatThrownBy(() -> Witness.of(List.of(KEY.verifier()), OWN, data, () -> NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_key_is_made_once_for_its_owner_alone() throws IOException {
        SigningKey first = data.key("w", new Random(1));
        assertThat(data.key("w", new Random(2)).verifier()).isEqualTo(first.verifier());
        assertThat(Files.getPosixFilePermissions(directory.resolve("witness.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void two_witnesses_do_not_share_a_memory() {
        assertThatThrownBy(() -> DataDirectory.open(directory)).isInstanceOf(IOException.class);
    }

    @Test
    void a_key_that_cosigns_is_no_logs_key() {
        assertThatThrownBy(() -> Witness.of(List.of(OWN.verifier()), OWN, data, () -> NOW))
                .isInstanceOf(Malformed.class);
    }

    private static NoteSignature cosigned(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Cosigned.class);
        return ((Answer.Cosigned) answer).line();
    }
}

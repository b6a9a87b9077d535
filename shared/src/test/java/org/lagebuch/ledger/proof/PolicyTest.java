package org.lagebuch.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.ledger.note.Keys.LOG;
import static org.lagebuch.ledger.note.Keys.LOG_ML_DSA;
import static org.lagebuch.ledger.note.Keys.ORIGIN;
import static org.lagebuch.ledger.note.Keys.SEED_1;
import static org.lagebuch.ledger.note.Keys.SEED_2;
import static org.lagebuch.ledger.note.Keys.WITNESS;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.Vectors;
import org.lagebuch.ledger.Verdict.Why;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;

class PolicyTest {
    private static final byte[] WITNESSED = Vectors.bytes("checkpoint.txt");
    private static final byte[] LOG_ONLY = Vectors.bytes("checkpoint-log-only.txt");
    private static final String LOG_LINE = "log " + LOG.verifier() + "\n";
    private static final String W1 = "witness w1 " + WITNESS.verifier() + "\n";

    /** Two of X and one of Y, as in the example of tlog-policy. */
    private static final List<VerifierKey> SIX = IntStream.range(0, 6)
            .mapToObj(i -> SigningKey.ofSeed(
                            "witness.example/" + i,
                            KeyType.COSIGNATURE,
                            Octets.joined(Octets.of(new byte[] {(byte) i}), SEED_1.slice(1, 32)))
                    .verifier())
            .toList();

    private static final String EXAMPLE =
            """
            # two levels
            log %s\thttps://log.example/

            witness X1 %s
            witness X2 %s
            \t witness X3 %s https://x3.example/ \t
            group X-witnesses 2 X1 X2 X3
              # Y
            witness Y1 %s
            witness Y2 %s
            witness Y3 %s
            group Y-witnesses any Y1 Y2 Y3
            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """.formatted(LOG.verifier(), SIX.get(0), SIX.get(1), SIX.get(2), SIX.get(3), SIX.get(4), SIX.get(5));

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "0 1, false",
        "0 3, false",
        "3 4 5, false",
        "0 1 3, true",
        "1 2 5, true",
        "0 1 2 3 4 5, true"
    })
    void the_example_of_the_format_asks_for_two_and_one(String cosigners, boolean enough) {
        Policy policy = policy(EXAMPLE);
        Set<VerifierKey> by = cosigners.isEmpty()
                ? Set.of()
                : Set.copyOf(List.of(cosigners.split(" ")).stream()
                        .map(i -> SIX.get(Integer.parseInt(i)))
                        .toList());
        assertThat(policy.quorum().isMetBy(by)).isEqualTo(enough);
        assertThat(policy.logs().getFirst().url()).isEqualTo("https://log.example/");
        assertThat(policy.witnesses()).hasSize(6);
    }

    @Test
    void the_worked_checkpoint_is_believed_with_its_witness() {
        Policy policy = policy(LOG_LINE + W1 + "quorum w1\n");
        assertThat(policy.open(WITNESSED)).isInstanceOf(Opening.Opened.class);
        assertThat(why(policy, LOG_ONLY)).isEqualTo(Why.QUORUM_NOT_MET);
        assertThat(policy(LOG_LINE + "quorum none\n").open(LOG_ONLY)).isInstanceOf(Opening.Opened.class);
        assertThat(policy(LOG_LINE + "quorum none\n").open(WITNESSED)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void every_flipped_bit_of_a_witnessed_checkpoint_is_refused() {
        Policy policy = policy(LOG_LINE + W1 + "quorum w1\n");
        for (int bit = 0; bit < WITNESSED.length * 8; bit++) {
            byte[] lie = WITNESSED.clone();
            lie[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(policy.open(lie)).as("bit " + bit).isInstanceOf(Opening.Refused.class);
        }
    }

    @Test
    void a_witness_is_no_log_and_a_log_signs_for_itself() {
        SignedNote note = SignedNote.parse(WITNESSED);
        SignedNote witnessOnly = new SignedNote(note.text(), note.signatures().subList(1, 2));
        assertThat(why(policy(LOG_LINE + W1 + "quorum w1\n"), witnessOnly.bytes()))
                .isEqualTo(Why.NO_KNOWN_SIGNATURE);
        Checkpoint ofAnother = new Checkpoint("another.example/log", TreeHead.EMPTY);
        assertThat(why(policy(LOG_LINE + "quorum none\n"), ofAnother.signed(LOG).bytes()))
                .isEqualTo(Why.OTHER_LOG);
        assertThat(why(policy("quorum none\n"), LOG_ONLY)).isEqualTo(Why.NO_KNOWN_SIGNATURE);
        SigningKey stranger = SigningKey.ofSeed(ORIGIN, KeyType.ED25519, SEED_2);
        byte[] forged = new Checkpoint(ORIGIN, TreeHead.EMPTY).signed(stranger).bytes();
        assertThat(why(policy(LOG_LINE + "quorum none\n"), forged)).isEqualTo(Why.NO_KNOWN_SIGNATURE);
    }

    @Test
    void one_of_a_log_s_two_keys_is_enough_and_both_must_hold() {
        Policy both = policy(LOG_LINE + "log " + LOG_ML_DSA.verifier() + "\nquorum none\n");
        Checkpoint checkpoint = new Checkpoint(ORIGIN, TreeHead.EMPTY);
        assertThat(both.open(checkpoint.signed(LOG).bytes())).isInstanceOf(Opening.Opened.class);
        assertThat(both.open(checkpoint.signed(LOG_ML_DSA).bytes())).isInstanceOf(Opening.Opened.class);
        SignedNote torn = SignedNote.of(
                checkpoint.text(),
                LOG.sign(checkpoint.text()),
                LOG_ML_DSA.sign("other.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", 0));
        assertThat(why(both, torn.bytes())).isEqualTo(Why.SIGNATURE_FAILS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3|LOG|W1|quorum",
                "3|LOG|W1|quorum w1 w1",
                "3|LOG|W1|quorum W1",
                "3|LOG|W1|group none any w1|quorum none",
                "3|LOG|W1|group w1 any w1|quorum w1",
                "3|LOG|W1|group g any w1 w1|quorum g",
                "4|LOG|W1|group g any w1|group h any w1|quorum g",
                "3|LOG|W1|group g 0 w1|quorum g",
                "3|LOG|W1|group g 2 w1|quorum g",
                "3|LOG|W1|group g 01 w1|quorum g",
                "3|LOG|W1|group g most w1|quorum g",
                "3|LOG|W1|group g any|quorum g",
                "3|LOG|W1|group g any none|quorum g",
                "3|LOG|W1|group g any g|quorum g",
                "2|LOG|quorum w1|W1",
                "2|LOG|LOG|quorum none",
                "2|W1|W1|quorum none",
                "4|LOG|quorum none|# twice|quorum none",
                "4|LOG|W1|",
                "2|LOG|Quorum none",
                "2|LOG|quorum none\r",
                "2|LOG|# \u0007|quorum none",
                "1|log|quorum none",
                "1|log nonsense|quorum none",
                "1|LOG a b|quorum none",
                "1|witness none WKEY|quorum none",
                "1|witness w WKEY a b|quorum none",
                "1|log WKEY|quorum none",
                "1|witness w LKEY|quorum none"
            })
    void what_is_wrong_is_told_by_its_line(String policy) {
        String[] lineAndText = policy.split("\\|", 2);
        String text = (lineAndText[1] + "|")
                .replace('|', '\n')
                .replace("LOG", "log LKEY")
                .replace("W1\n", "witness w1 WKEY\n")
                .replace("quorum witness w1 WKEY", "quorum W1")
                .replace("LKEY", LOG.verifier().vkey())
                .replace("WKEY", WITNESS.verifier().vkey());
        assertThatThrownBy(() -> policy(text))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("line " + lineAndText[0] + ": ");
    }

    @Test
    void a_last_line_without_end_is_refused() {
        assertThatThrownBy(() -> policy(LOG_LINE + "quorum none"))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("line 2: ");
    }

    private static Policy policy(String text) {
        return Policy.parse(text.getBytes(UTF_8));
    }

    private static Why why(Policy policy, byte[] note) {
        return switch (policy.open(note)) {
            case Opening.Refused<Checkpoint>(var refused) -> refused.why();
            case Opening.Opened<Checkpoint> opened -> throw new AssertionError("believed: " + opened.content());
        };
    }
}

package org.lagebuch.ledger.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.ledger.note.Keys.LOG;
import static org.lagebuch.ledger.note.Keys.WITNESS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.InclusionProof;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.Vectors;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.note.SignedNote;

/** The proof of leaf 3 that was worked out with another program, byte for byte, and what could be made of it. */
class TlogProofTest {
    private static final Policy POLICY = Policy.parse(
            ("log " + LOG.verifier() + "\nwitness w " + WITNESS.verifier() + "\nquorum w\n").getBytes(UTF_8));
    private static final byte[] TRUTH = truth();
    private static final String TEXT = new String(TRUTH, ISO_8859_1);
    private static final Leaf LEAF_3 = leaf(3);

    @Test
    void the_proof_is_written_and_read_as_known() {
        MerkleTree tree = new MerkleTree(
                IntStream.range(0, 5).mapToObj(i -> leaf(i).hash()).toList());
        SignedNote note = SignedNote.parse(Vectors.bytes("checkpoint.txt"));
        TlogProof proof = TlogProof.of(tree.inclusion(3, 5), note);
        assertThat(proof.bytes()).isEqualTo(TRUTH);
        assertThat(TlogProof.parse(TRUTH)).isEqualTo(proof);
        assertThat(proof.verify(LEAF_3, POLICY)).isEqualTo(Verdict.verified());
        TlogProof more = new TlogProof(Octets.ofUtf8("context"), proof.inclusion(), note);
        assertThat(new String(more.bytes(), UTF_8)).startsWith("c2sp.org/tlog-proof@v1\nextra Y29udGV4dA==\nindex 3\n");
        assertThat(TlogProof.parse(more.bytes())).isEqualTo(more);
    }

    @Test
    void every_flipped_bit_is_refused() {
        for (int bit = 0; bit < TRUTH.length * 8; bit++) {
            byte[] lie = TRUTH.clone();
            lie[bit / 8] ^= (byte) (1 << (bit % 8));
            refuse(lie, "bit " + bit);
        }
    }

    @Test
    void every_byte_left_out_or_put_in_is_refused() {
        for (int at = 0; at <= TEXT.length(); at++) {
            String end = TEXT.substring(at);
            if (!end.isEmpty())
                refuse((TEXT.substring(0, at) + end.substring(1)).getBytes(ISO_8859_1), "without " + at);
            refuse(TEXT.substring(0, at).getBytes(ISO_8859_1), "cut at " + at);
            for (String more : List.of(" ", "\n", "\r", "0", "A", "=")) {
                refuse((TEXT.substring(0, at) + more + end).getBytes(ISO_8859_1), "more at " + at);
            }
        }
    }

    @Test
    void another_leaf_another_index_and_another_log_are_told() {
        TlogProof proof = TlogProof.parse(TRUTH);
        assertThat(proof.verify(leaf(2), POLICY))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Verdict.Why.OTHER_INDEX));
        TlogProof moved = TlogProof.of(new InclusionProof(2, proof.inclusion().path()), proof.checkpoint());
        assertThat(moved.verify(leaf(2), POLICY).isVerified()).isFalse();
        Leaf ofAnother = new Leaf(
                "another.example", 3, LEAF_3.time(), LEAF_3.caseId(), LEAF_3.seq(), LEAF_3.prev(), LEAF_3.parts());
        assertThat(proof.verify(ofAnother, POLICY))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Verdict.Why.OTHER_LOG));
    }

    @Test
    void what_is_not_of_the_form_is_refused() {
        for (String lie : List.of(
                "",
                TEXT.replace("@v1", "@v2"),
                TEXT.replace("index 3", "index 03"),
                TEXT.replace("index 3\n", ""),
                TEXT.replace("index 3", "extra \nindex 3"),
                TEXT.replace("index 3", "extra QQ\nindex 3"),
                TEXT.replace("index 3", "extra QR==\nindex 3"),
                TEXT.replace("index 3", "index 9223372036854775808"),
                TEXT.replace("rpJc=", "rpJd="),
                TEXT.replace("index 3\n", "index 3\n" + (Digest.sha256().base64() + "\n").repeat(61)),
                TEXT.replace("\n", "\r\n"))) {
            assertThatThrownBy(() -> TlogProof.parse(lie.getBytes(ISO_8859_1)))
                    .as(lie)
                    .isInstanceOf(Malformed.class);
        }
    }

    private static void refuse(byte[] lie, String what) {
        if (Arrays.equals(lie, TRUTH)) return;
        try {
            assertThat(TlogProof.parse(lie).verify(LEAF_3, POLICY).isVerified())
                    .as(what)
                    .isFalse();
        } catch (Malformed refused) {
            assertThat(refused.why()).as(what).isNotBlank();
        }
    }

    private static Leaf leaf(int index) {
        return Leaf.parse(Vectors.bytes("leaf-" + index + ".txt"));
    }

    private static byte[] truth() {
        List<String> lines = Vectors.lines("worked-example.txt");
        int from = lines.indexOf("## tlog-proof of leaf 3") + 1;
        return (String.join("\n", lines.subList(from, from + 12)) + "\n").getBytes(UTF_8);
    }
}

package org.lagebuch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of five leaves that was worked out by hand, with another program, byte for byte. */
class WorkedExampleTest {
    private static final String ORIGIN = "timeline.example/org/0123456789abcdef";
    private static final List<String> EXAMPLE = Vectors.lines("worked-example.txt");
    private static final String KNOWN_SEAL = Vectors.table("decimal-trees.txt").getOrDefault("ct||tag", "");
    private static final Pattern LEAF = Pattern.compile("## leaf (\\d) +\\((\\d+) bytes\\) +leafHash=([0-9a-f]{64})");
    private static final Pattern PART = Pattern.compile("(head|body) salt=([0-9a-f]{64}) content=(.*)");
    private static final Pattern ROOT = Pattern.compile("root\\[(\\d)] = ([0-9a-f]{64}) .*");
    private static final List<Leaf> LEAVES = IntStream.range(0, 5)
            .mapToObj(i -> Leaf.parse(Vectors.bytes("leaf-" + i + ".txt")))
            .toList();
    private static final MerkleTree TREE =
            new MerkleTree(LEAVES.stream().map(Leaf::hash).toList());

    @Test
    void statements_have_the_known_hashes_and_are_written_as_they_were_read() {
        List<Matcher> known = matching(LEAF);
        assertThat(known).hasSize(5);
        for (Matcher line : known) {
            byte[] statement = Vectors.bytes("leaf-" + line.group(1) + ".txt");
            Leaf leaf = LEAVES.get(Integer.parseInt(line.group(1)));
            assertThat(statement).hasSize(Integer.parseInt(line.group(2)));
            assertThat(leaf.statement()).isEqualTo(statement);
            assertThat(leaf.hash().hex()).isEqualTo(line.group(3));
            assertThat(Leaf.parse(leaf.statement())).isEqualTo(leaf);
        }
    }

    @Test
    void salts_and_contents_give_the_commitments_in_the_leaves() {
        List<Matcher> known = matching(PART);
        assertThat(known).hasSize(10);
        for (int i = 0; i < known.size(); i++) {
            Matcher line = known.get(i);
            Octets salt = Vectors.octets(line.group(2));
            assertThat(Commitment.verify(LEAVES.get(i / 2), line.group(1), salt, Octets.ofUtf8(line.group(3))))
                    .isEqualTo(Verdict.verified());
        }
    }

    @Test
    void roots_are_the_known_ones_at_every_size() {
        List<Matcher> known = matching(ROOT);
        assertThat(known).hasSize(6);
        for (Matcher line : known) {
            assertThat(TREE.head(Integer.parseInt(line.group(1))).root()).hasToString(line.group(2));
        }
    }

    @Test
    void the_proof_of_leaf_3_is_the_known_one() {
        List<Digest> known = hashesAfter("## tlog-proof of leaf 3", 2, 3);
        assertThat(TREE.inclusion(3, 5).path()).isEqualTo(known);
        assertThat(new InclusionProof(3, known).verify(LEAVES.get(3).hash(), TREE.head()))
                .isEqualTo(Verdict.verified());
    }

    @Test
    void the_growth_from_3_to_5_is_the_known_one() {
        List<Digest> known = hashesAfter("## consistency 3->5", 0, 4);
        assertThat(TREE.consistency(3, 5).path()).isEqualTo(known);
        assertThat(new ConsistencyProof(known).verify(TREE.head(3), TREE.head()))
                .isEqualTo(Verdict.verified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00112233445566778899aabbccddeeff", "ffeeddccbbaa99887766554433221100"})
    void each_case_is_a_chain(String caseId) {
        List<CaseChain.Stored> ofCase = LEAVES.stream()
                .filter(leaf -> caseId.equals(leaf.caseId()))
                .map(leaf -> new CaseChain.Stored(leaf, leaf.hash()))
                .toList();
        assertThat(ofCase).isNotEmpty();
        assertThat(CaseChain.verify(ORIGIN, caseId, ofCase)).isEqualTo(Verdict.verified());
    }

    @Test
    void the_seal_of_a_body_is_the_known_one() {
        Octets key = Octets.of(counting(32));
        Octets keyId = Vectors.octets("ff".repeat(16));
        Octets nonce = Octets.of(counting(12));
        Matcher body = matching(PART).get(7);
        PartSeal.Place place = new PartSeal.Place(ORIGIN, 3, "body");
        Octets salt = Vectors.octets(body.group(2));
        Octets content = Octets.ofUtf8(body.group(3));
        Octets sealed = PartSeal.seal(key, keyId, nonce, place, salt, content);
        assertThat(sealed).hasToString(keyId + nonce.toString() + KNOWN_SEAL);
        assertThat(PartSeal.open(key, place, sealed)).isEqualTo(new PartSeal.Opened(salt, content));
    }

    @Test
    void leaf_3_does_not_stand_where_another_does() {
        List<Digest> known = hashesAfter("## tlog-proof of leaf 3", 2, 3);
        assertThat(new InclusionProof(2, known).verify(LEAVES.get(3).hash(), TREE.head()))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Verdict.Why.ROOT_DIFFERS));
    }

    @Test
    void a_truncated_statement_is_none() {
        byte[] statement = Vectors.bytes("leaf-3.txt");
        for (int end = 0; end < statement.length; end++) {
            byte[] shorter = Arrays.copyOf(statement, end);
            assertThatThrownBy(() -> Leaf.parse(shorter)).isInstanceOf(MalformedLeaf.class);
        }
    }

    private static byte[] counting(int size) {
        return HexFormat.of()
                .parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f".substring(0, 2 * size));
    }

    private static List<Matcher> matching(Pattern form) {
        return EXAMPLE.stream().map(form::matcher).filter(Matcher::matches).toList();
    }

    private static List<Digest> hashesAfter(String title, int skipped, int count) {
        return EXAMPLE.stream()
                .skip(EXAMPLE.indexOf(title) + 1L + skipped)
                .limit(count)
                .map(Digest::parseBase64)
                .toList();
    }
}

package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTreesTest {
    private static final Map<String, String> KNOWN = Vectors.table("decimal-trees.txt");
    private static final List<Digest> CLASSIC = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> TreeHash.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    @Test
    void leaf_and_node_hash_are_those_of_the_transparency_community() {
        assertThat(TreeHash.leaf(new byte[0]))
                .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(TreeHash.leaf("L123456".getBytes(US_ASCII)))
                .hasToString("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    /** The known answer for a node is over texts of 4 bytes, so it is checked one step below, on the prefix. */
    @Test
    void a_node_is_prefixed_with_one() {
        assertThat(Digest.sha256(new byte[] {1}, "N123".getBytes(US_ASCII), "N456".getBytes(US_ASCII)))
                .hasToString("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
        Digest left = TreeHash.leaf(new byte[0]);
        assertThat(TreeHash.node(left, TreeHash.EMPTY))
                .isEqualTo(Digest.sha256(new byte[] {1}, left.bytes(), TreeHash.EMPTY.bytes()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void the_eight_classic_leaves_have_the_classic_roots(int size, String root) {
        assertThat(new MerkleTree(CLASSIC).head(size).root()).hasToString(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 8, 9, 255, 256, 257, 1000, 65536, 70000})
    void trees_of_decimal_leaves_have_the_known_roots(int size) {
        String known = KNOWN.get("decimal-leaf root[" + size + "]");
        CompactRange range = CompactRange.EMPTY;
        for (Digest leaf : Trees.leaves(size)) range = range.append(leaf);
        assertThat(Trees.ofSize(size).head().root()).hasToString(known);
        assertThat(range.head().root()).hasToString(known);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "2, 3", "256, 257"})
    void inclusion_paths_are_the_known_ones(int index, int size) {
        List<Digest> known = Vectors.hashes(KNOWN.getOrDefault("incl(" + index + "," + size + ")", ""));
        assertThat(Trees.ofSize(size).inclusion(index, size).path()).isEqualTo(known);
        assertThat(new InclusionProof(index, known)
                        .verify(Trees.leaf(index), Trees.ofSize(size).head()))
                .isEqualTo(Verdict.verified());
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "256, 257"})
    void consistency_paths_are_the_known_ones(int earlier, int later) {
        List<Digest> known = Vectors.hashes(KNOWN.getOrDefault("cons(" + earlier + "," + later + ")", ""));
        MerkleTree tree = Trees.ofSize(later);
        assertThat(tree.consistency(earlier, later).path()).isEqualTo(known);
        assertThat(new ConsistencyProof(known).verify(tree.head(earlier), tree.head()))
                .isEqualTo(Verdict.verified());
    }

    @Test
    void the_first_full_tile_is_the_known_one() {
        byte[][] tile = Trees.leaves(256).stream().map(Digest::bytes).toArray(byte[][]::new);
        assertThat(Digest.sha256(tile)).hasToString("b9704a8bfbee2c61185ceb38904a49f3f703c81e194b5b2ccdc254c2bdaaa62b");
    }
}

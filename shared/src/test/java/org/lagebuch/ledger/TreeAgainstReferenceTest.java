package org.lagebuch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree that saves its work says what the RFC says word by word, for every tree of up to 130 leaves. */
class TreeAgainstReferenceTest {
    private static final int SIZES = 130;
    private static final List<Digest> LEAVES = Trees.leaves(SIZES);
    private final MerkleTree tree = new MerkleTree(LEAVES);

    @Test
    void every_root_is_the_reference_root_and_so_is_the_compact_range() {
        CompactRange range = CompactRange.EMPTY;
        for (int n = 0; n <= SIZES; n++) {
            Digest expected = ReferenceTree.mth(LEAVES.subList(0, n));
            assertThat(tree.head(n)).isEqualTo(new TreeHead(n, expected));
            assertThat(range.head()).isEqualTo(tree.head(n));
            if (n < SIZES) range = range.append(LEAVES.get(n));
        }
        assertThat(tree.head()).isEqualTo(tree.head(SIZES));
    }

    @Test
    void every_inclusion_proof_is_the_reference_path_and_verifies() {
        for (int n = 1; n <= SIZES; n++) {
            for (int i = 0; i < n; i++) {
                InclusionProof proof = tree.inclusion(i, n);
                assertThat(proof.index()).isEqualTo(i);
                assertThat(proof.path()).isEqualTo(ReferenceTree.path(i, LEAVES.subList(0, n)));
                assertThat(proof.verify(LEAVES.get(i), tree.head(n))).isEqualTo(Verdict.verified());
            }
        }
    }

    @Test
    void every_consistency_proof_is_the_reference_proof_and_verifies() {
        for (int n = 1; n <= SIZES; n++) {
            for (int m = 1; m <= n; m++) {
                ConsistencyProof proof = tree.consistency(m, n);
                assertThat(proof.path()).isEqualTo(ReferenceTree.proof(m, LEAVES.subList(0, n)));
                assertThat(proof.verify(tree.head(m), tree.head(n))).isEqualTo(Verdict.verified());
            }
        }
    }

    @Test
    void a_log_grows_from_nothing_without_proof() {
        for (int n = 0; n <= SIZES; n++) {
            ConsistencyProof proof = tree.consistency(0, n);
            assertThat(proof.path()).isEmpty();
            assertThat(proof.verify(TreeHead.EMPTY, tree.head(n)).isVerified()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "-1, 1", "0, 131"})
    void a_proof_of_what_never_was_cannot_be_asked_for(int index, int size) {
        assertThatThrownBy(() -> tree.inclusion(index, size)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "-1, 1", "0, 131"})
    void a_log_that_shrank_cannot_be_proved(int earlier, int later) {
        assertThatThrownBy(() -> tree.consistency(earlier, later)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void heads_and_ranges_that_cannot_be_are_not_built() {
        assertThat(new CompactRange(0, List.of())).isEqualTo(CompactRange.EMPTY);
        assertThatThrownBy(() -> new TreeHead(-1, TreeHash.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompactRange(-1, LEAVES.subList(0, 64)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompactRange(2, LEAVES.subList(0, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.head(131)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void neither_tree_nor_range_is_changed_by_whoever_asked() {
        CompactRange two = CompactRange.EMPTY.append(LEAVES.get(0)).append(LEAVES.get(1));
        CompactRange three = two.append(LEAVES.get(2));
        assertThat(two.head()).isEqualTo(tree.head(2));
        assertThat(three.head()).isEqualTo(tree.head(3));
    }
}

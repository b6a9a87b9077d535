package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests and octets: equal by content, closed to whoever made or asked for them. */
class BytesTest {
    private static final Digest DIGEST = Trees.leaf(1);

    @Test
    void a_digest_is_a_copy_in_and_a_copy_out() {
        byte[] given = DIGEST.bytes();
        Digest digest = Digest.of(given);
        given[0]++;
        digest.bytes()[1]++;
        assertThat(digest).isEqualTo(DIGEST).hasSameHashCodeAs(DIGEST).isNotEqualTo(Trees.leaf(2));
        assertThat(digest).doesNotHaveSameHashCodeAs(Trees.leaf(2));
    }

    @Test
    void a_digest_is_spelled_in_base64_and_back() {
        assertThat(Digest.parseBase64(DIGEST.base64())).isEqualTo(DIGEST);
        assertThat(TreeHash.EMPTY.base64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= ",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU="
            })
    void any_other_spelling_of_a_digest_is_refused(String text) {
        assertThatThrownBy(() -> Digest.parseBase64(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void octets_are_a_copy_in_and_a_copy_out() {
        byte[] given = "abc".getBytes(UTF_8);
        Octets octets = Octets.of(given);
        given[0]++;
        octets.bytes()[1]++;
        assertThat(octets).isEqualTo(Octets.ofUtf8("abc")).hasSameHashCodeAs(Octets.ofUtf8("abc"));
        assertThat(octets).doesNotHaveSameHashCodeAs(Octets.ofUtf8("abd"));
        assertThat(octets.utf8()).isEqualTo("abc");
        assertThat(octets.size()).isEqualTo(3);
        assertThat(octets).hasToString("616263").isNotEqualTo(Octets.ofUtf8("abd"));
    }

    @Test
    void octets_are_joined_and_cut_to_the_byte() {
        Octets joined = Octets.joined(Octets.ofUtf8("ab"), Octets.ofUtf8(""), Octets.ofUtf8("cde"));
        assertThat(joined.utf8()).isEqualTo("abcde");
        assertThat(joined.slice(1, 4).utf8()).isEqualTo("bcd");
        assertThat(joined.slice(5, 5).size()).isZero();
        assertThat(joined.slice(0, 5)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "2, 1", "0, 6", "6, 6"})
    void no_slice_reaches_beyond_the_bytes(int from, int to) {
        Octets octets = Octets.ofUtf8("abcde");
        assertThatThrownBy(() -> octets.slice(from, to)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.lagebuch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commitments to parts, and parts at rest. */
class PartsTest {
    private static final Octets SALT = Octets.of(Trees.leaf(1).bytes());
    private static final Octets CONTENT = Octets.ofUtf8("{\"summary\":\"Mail gateway isolated\"}");
    private static final Octets KEY = Octets.of(Trees.leaf(2).bytes());
    private static final Octets KEY_ID = KEY.slice(0, 16);
    private static final Octets NONCE = KEY.slice(16, 28);
    private static final PartSeal.Place PLACE = new PartSeal.Place("log.example/1", 7, "people");
    private static final Octets SEALED = PartSeal.seal(KEY, KEY_ID, NONCE, PLACE, SALT, CONTENT);
    private final Leaf leaf = new Leaf(
            "log.example/1",
            7,
            Instant.EPOCH,
            null,
            Leaf.NO_SEQ,
            null,
            List.of(
                    new Leaf.Part("body", Commitment.of("body", SALT, CONTENT)),
                    new Leaf.Part("head", Commitment.of("head", SALT, CONTENT))));

    @Test
    void a_leaf_binds_name_salt_and_content_of_a_part() {
        assertThat(Commitment.verify(leaf, "body", SALT, CONTENT)).isEqualTo(Verdict.verified());
        assertThat(Commitment.verify(leaf, "head", SALT, CONTENT)).isEqualTo(Verdict.verified());
        assertRefused(Verdict.Why.PART_ALTERED, "body", SALT, Octets.ofUtf8("{}"));
        assertRefused(Verdict.Why.PART_ALTERED, "body", KEY, CONTENT);
        assertRefused(Verdict.Why.PART_NOT_IN_LEAF, "people", SALT, CONTENT);
    }

    @Test
    void bytes_moved_between_salt_and_content_are_refused() {
        Octets shorter = SALT.slice(0, 31);
        Octets longer = Octets.joined(SALT.slice(31, 32), CONTENT);
        assertRefused(Verdict.Why.PART_ALTERED, "body", shorter, longer);
        assertThatThrownBy(() -> Commitment.of("body", shorter, longer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sealed_part_opens_where_it_belongs() {
        assertThat(PartSeal.isInClear(SEALED)).isFalse();
        assertThat(PartSeal.keyId(SEALED)).isEqualTo(KEY_ID);
        assertThat(PartSeal.open(KEY, PLACE, SEALED)).isEqualTo(new PartSeal.Opened(SALT, CONTENT));
    }

    @Test
    void a_sealed_part_opens_nowhere_else_and_with_no_other_key() {
        refuseToOpen(KEY, new PartSeal.Place("log.example/2", 7, "people"), SEALED);
        refuseToOpen(KEY, new PartSeal.Place("log.example/1", 8, "people"), SEALED);
        refuseToOpen(KEY, new PartSeal.Place("log.example/1", 7, "people-2"), SEALED);
        refuseToOpen(SALT, PLACE, SEALED);
    }

    @Test
    void every_flipped_bit_and_every_cut_of_a_sealed_part_is_seen() {
        byte[] truth = SEALED.bytes();
        for (int bit = 16 * 8; bit < truth.length * 8; bit++) {
            byte[] lie = truth.clone();
            lie[bit / 8] ^= (byte) (1 << (bit % 8));
            refuseToOpen(KEY, PLACE, Octets.of(lie));
        }
        for (int size = 0; size < truth.length; size++) refuseToOpen(KEY, PLACE, SEALED.slice(0, size));
        refuseToOpen(KEY, PLACE, Octets.joined(SEALED, Octets.ofUtf8("x")));
    }

    @Test
    void a_part_in_the_clear_is_salt_and_content_under_no_key() {
        Octets clear = PartSeal.inClear(SALT, CONTENT);
        assertThat(PartSeal.isInClear(clear)).isTrue();
        assertThat(clear).hasToString("00".repeat(16) + SALT + CONTENT);
        assertThat(PartSeal.openClear(clear)).isEqualTo(new PartSeal.Opened(SALT, CONTENT));
        assertThatThrownBy(() -> PartSeal.openClear(clear.slice(0, 47))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15})
    void nothing_is_sealed_under_what_is_no_key_id(int size) {
        Octets none = Octets.of(new byte[16]);
        assertThatThrownBy(() -> PartSeal.seal(KEY, none, NONCE, PLACE, SALT, CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PartSeal.seal(KEY, KEY_ID.slice(0, size), NONCE, PLACE, SALT, CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PartSeal.seal(KEY, KEY_ID, NONCE.slice(0, 11), PLACE, SALT, CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(Verdict.Why why, String part, Octets salt, Octets content) {
        assertThat(Commitment.verify(leaf, part, salt, content))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static void refuseToOpen(Octets key, PartSeal.Place place, Octets stored) {
        assertThatThrownBy(() -> PartSeal.open(key, place, stored)).isInstanceOf(IllegalArgumentException.class);
    }
}

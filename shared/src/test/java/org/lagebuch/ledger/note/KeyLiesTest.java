package org.lagebuch.ledger.note;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.ledger.note.Keys.LOG;
import static org.lagebuch.ledger.note.Keys.ORIGIN;
import static org.lagebuch.ledger.note.Keys.SEED_1;
import static org.lagebuch.ledger.note.Keys.SEED_2;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.ledger.Malformed;

/** A vkey has one spelling, and its id binds name, type and key. */
class KeyLiesTest {
    private static final String VKEY = LOG.verifier().vkey();

    @Test
    void every_changed_character_is_refused() {
        for (int i = 0; i < VKEY.length(); i++) {
            refuse(VKEY.substring(0, i) + (char) (VKEY.charAt(i) + 1) + VKEY.substring(i + 1));
            refuse(VKEY.substring(0, i) + VKEY.substring(i + 1));
            refuse(VKEY.substring(0, i));
            refuse(VKEY.substring(i + 1));
        }
        refuse(VKEY + "\n");
        refuse(VKEY + "=");
        refuse(" " + VKEY);
        refuse(VKEY.replace("670f97ba", "670F97BA"));
    }

    /** The first two are Go's: of another length and of an unknown type, with ids to match. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "nobody+00000000+Aw==",
                "nobody+00000000+"
            })
    void keys_that_are_none_are_refused(String vkey) {
        refuse(vkey);
    }

    @Test
    void halves_that_do_not_belong_together_are_refused() throws Exception {
        KeyPair one = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SigningKey.of(ORIGIN, KeyType.ED25519, one.getPrivate(), one.getPublic());
        assertThatThrownBy(() -> SigningKey.of(ORIGIN, KeyType.ED25519, one.getPrivate(), other.getPublic()))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SigningKey.of(ORIGIN, KeyType.ML_DSA_44, one.getPrivate(), one.getPublic()))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SigningKey.ofSeed(ORIGIN, KeyType.ED25519, SEED_1.slice(1, 32)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SigningKey.ofSeed("a b", KeyType.ED25519, SEED_2))
                .isInstanceOf(Malformed.class);
    }

    private static void refuse(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Malformed.class);
    }
}

package org.lagebuch.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/** A change of keys has one spelling, and nobody adds a key that he does not hold. */
class KeyChangeTest {
    private static final SigningKey OLD = key(1);
    private static final SigningKey NEW = key(2);
    private static final KeyChange ADDED = new KeyChange(KeyChange.Kind.ADDED, NEW.verifier());

    @Test
    void what_was_signed_is_read_again() {
        assertThat(KeyChange.of(ADDED.signed(List.of(NEW, OLD)))).isEqualTo(ADDED);
    }

    @Test
    void who_knows_the_old_key_can_open_it() {
        byte[] note = ADDED.signed(List.of(NEW, OLD)).bytes();
        assertThat(SignedNote.open(note, List.of(OLD.verifier()))).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void a_key_that_does_not_sign_itself_is_not_added() {
        assertThatThrownBy(() -> KeyChange.of(ADDED.signed(List.of(OLD))))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("no proof");
    }

    @Test
    void a_retired_key_need_not_agree() {
        KeyChange retired = new KeyChange(KeyChange.Kind.RETIRED, OLD.verifier());
        assertThat(KeyChange.of(retired.signed(List.of(NEW)))).isEqualTo(retired);
    }

    @Test
    void it_is_never_a_checkpoint_nor_of_another_log() {
        assertThatThrownBy(() -> Checkpoint.parse(ADDED.text())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> KeyChange.parse(ADDED.text().replace("log timeline", "log other")))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("another log");
        assertThatThrownBy(() -> KeyChange.parse(ADDED.text() + "more\n")).isInstanceOf(Malformed.class);
    }

    private static SigningKey key(int seed) {
        byte[] bytes = new byte[SigningKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return SigningKey.ofSeed("timeline.example/log", KeyType.ED25519, Octets.of(bytes));
    }
}

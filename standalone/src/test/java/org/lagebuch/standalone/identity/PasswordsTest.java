package org.lagebuch.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    /** The usual ones of twelve characters and more, patterns of the keyboard, and words that somebody would try here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "iloveyou1234",
                "administrator",
                "aaaaaaaaaaaa",
                "lagebuch2026",
                "Lagebuch1234",
                "rosalinde1234",
                "rosalinde.muster"
            })
    void what_anybody_would_guess_first_is_no_password(String password) {
        assertThat(Passwords.fault(password, "rosalinde.muster")).hasValue(Passwords.Fault.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "Hühner im Regen",
                "zwölf lange Wege",
                "gX7#kd02!qWz",
                "nothing usual at all"
            })
    void a_few_words_are_one_and_so_are_characters_without_a_pattern(String password) {
        assertThat(Passwords.fault(password, "rosalinde.muster")).isEmpty();
    }

    @Test
    void it_has_12_to_128_characters() {
        assertThat(Passwords.fault("gX7#kd02!qW", "ana")).hasValue(Passwords.Fault.WRONG_LENGTH);
        assertThat(Passwords.fault(null, "ana")).hasValue(Passwords.Fault.WRONG_LENGTH);
        String longest = "Hühner im Regen ".repeat(8);
        assertThat(Passwords.fault(longest, "ana")).isEmpty();
        assertThat(Passwords.fault(longest + "!", "ana")).hasValue(Passwords.Fault.WRONG_LENGTH);
    }
}

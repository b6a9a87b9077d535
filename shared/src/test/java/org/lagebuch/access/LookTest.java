package org.lagebuch.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookTest {
    private static final String LONG = "x".repeat(Look.WORDS_MAX - 1);

    @Test
    void of_a_long_search_the_beginning_is_kept() {
        assertThat(search(LONG + "yz").search()).isEqualTo(LONG + "y");
        assertThat(search(LONG + "y").search()).isEqualTo(LONG + "y");
    }

    @Test
    void no_half_of_a_character_is_kept() {
        assertThat(search(LONG + "\uD83D\uDE80z").search()).isEqualTo(LONG);
    }

    private static Look search(String words) {
        return new Look("u-1", "lead", Look.At.SEARCH, null, words);
    }
}

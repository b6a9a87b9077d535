package org.lagebuch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.access.Look;
import org.lagebuch.fact.CaseId;

/** The texts of the access ledger are frozen as those of facts are: what was written must be read for ever. */
class LookTextTest {
    private static final CaseId CASE = new CaseId("01".repeat(16));
    private static final Look SEARCH = new Look("u-1", "lead", Look.At.SEARCH, null, "Anna");

    @Test
    void words_that_were_looked_for_stand_in_a_sealed_part_alone() {
        Written written = LookText.write(CASE, SEARCH);
        assertThat(written.head())
                .isEqualTo("{\"type\":\"lagebuch.RecordRead\",\"v\":1,\"by\":\"u-1\",\"role\":\"lead\"}");
        assertThat(written.body()).isEqualTo("{\"at\":\"search\"}");
        assertThat(written.people()).containsExactly("{\"name\":\"Anna\"}");
    }

    @Test
    void a_look_is_read_as_it_was_written_and_without_its_words_once_their_key_is_gone() {
        Look fact = new Look("u-1", null, Look.At.FACT, new UUID(0, 1), null);
        for (Look look : List.of(SEARCH, fact, Look.untraced(SEARCH, 7))) {
            Written written = LookText.write(CASE, look);
            assertThat(LookText.read(written.head(), written.body(), written.people()))
                    .isEqualTo(look);
        }
        Written written = LookText.write(CASE, SEARCH);
        assertThat(LookText.read(written.head(), written.body(), List.of()).search())
                .isNull();
    }

    @Test
    void how_many_left_no_trace_is_a_number_in_the_body() {
        assertThat(LookText.write(CASE, Look.untraced(SEARCH, 7)).body())
                .isEqualTo("{\"at\":\"untraced\",\"times\":7}");
    }
}

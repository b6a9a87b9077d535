package org.lagebuch.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.openCase;

import org.junit.jupiter.api.Test;
import org.lagebuch.command.casefile.Given;

class EvidenceRulesTest {
    private static final String WHOLE = "0123456789abcdef".repeat(4);

    @Test
    void a_hash_is_whole() {
        assertThat(judged("{'kind':'evidence-acquired','details':{'sha256':'" + WHOLE + "'}}"))
                .isEmpty();
    }

    @Test
    void a_hash_that_is_cut_or_written_otherwise_is_refused_wherever_it_stands() {
        assertThat(judged("{'kind':'evidence-acquired','details':{'sha256':'0123'}}"))
                .isEqualTo("malformed-hash /details/sha256");
        assertThat(judged("{'kind':'evidence-verified','details':{'sha256':'" + "A".repeat(64) + "'}}"))
                .isEqualTo("malformed-hash /details/sha256");
        assertThat(judged("{'kind':'annotation','evidence':[{'sha256':'" + WHOLE + "'},{'sha256':''}]}"))
                .isEqualTo("malformed-hash /evidence/1/sha256");
    }

    private static String judged(String told) {
        return Given.judged(new HashesAreWhole(), openCase(), told);
    }
}

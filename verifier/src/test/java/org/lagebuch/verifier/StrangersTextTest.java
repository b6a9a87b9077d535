package org.lagebuch.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Refusal;
import org.lagebuch.verifier.verdict.Report;

class StrangersTextTest {
    private static final String STEERING = "CN=\u001b[2J\r\u202eVERIFIED";

    @Test
    void a_detail_cannot_steer_the_terminal() {
        Refusal refusal = new Refusal(Code.TOKEN_NOT_FOR_STAMPING, STEERING);
        assertThat(Words.of(new Report.Refused(refusal.code(), refusal.detail())))
                .contains("CN=?[2J??VERIFIED")
                .doesNotContain("\u001b", "\r", "\u202e");
    }

    @Test
    void neither_can_the_name_of_a_file() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        Verifier.run(new String[] {STEERING, "--policy", STEERING}, Map.of(), to, to);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotEmpty().doesNotContain("\u001b", "\r", "\u202e");
    }
}

package org.lagebuch.standalone.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** RFC 6238, appendix B, the lines of SHA-1. */
    @ParameterizedTest(name = "at {0} s it is {1}")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_codes_are_those_of_the_rfc(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30, 8)).isEqualTo(code);
    }

    @Test
    void a_code_counts_in_its_step_and_next_to_it() {
        Instant then = Instant.ofEpochSecond(1111111109);
        String code = Totp.code(SECRET, then.getEpochSecond() / 30, Totp.DIGITS);
        assertThat(Totp.step(SECRET, code, then)).hasValue(then.getEpochSecond() / 30);
        assertThat(Totp.step(SECRET, code, then.plusSeconds(30))).isPresent();
        assertThat(Totp.step(SECRET, code, then.plusSeconds(90))).isEmpty();
        assertThat(Totp.step(SECRET, code, then.minusSeconds(90))).isEmpty();
    }

    /** RFC 4648, 10. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_as_apps_read_them(String text, String written) {
        assertThat(Totp.base32(text.getBytes(US_ASCII))).isEqualTo(written);
    }
}

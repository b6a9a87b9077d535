package org.lagebuch.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_OF_OTHER_TOKEN;
import static org.lagebuch.verifier.verdict.Code.TIME_AFTER_ANCHOR;
import static org.lagebuch.verifier.verdict.Code.TIME_BEFORE_ANCHOR;
import static org.lagebuch.verifier.verdict.Code.TIME_NOT_PROVEN;
import static org.lagebuch.verifier.verdict.Code.TOKEN_CERTIFICATE_DIFFERS;
import static org.lagebuch.verifier.verdict.Code.TOKEN_CHAIN_FAILS;
import static org.lagebuch.verifier.verdict.Code.TOKEN_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.TOKEN_NOT_FOR_STAMPING;
import static org.lagebuch.verifier.verdict.Code.TOKEN_OF_OTHER_BYTES;
import static org.lagebuch.verifier.verdict.Code.TOKEN_SIGNATURE_FAILS;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.ledger.Octets;
import org.lagebuch.verifier.bundle.BundleVerifier;
import org.lagebuch.verifier.bundle.Trust;
import org.lagebuch.verifier.stamp.Authorities;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Report;

class TimeStampsTest {
    private static final Authority HONEST = Authority.honest();
    private static final String TOKEN = "checkpoint.1.tsr";

    private static final Example STAMPED = new Example((bytes, minute) -> List.of(HONEST.token(bytes, minute(minute))));

    @TempDir
    Path folder;

    @Test
    void time_is_proven_between_the_anchors_around_an_event() throws IOException {
        assertThat(verify(stamped(HONEST), HONEST.root))
                .isInstanceOfSatisfying(Report.BundleVerified.class, verified -> {
                    assertThat(verified.time().notBefore()).isNull();
                    assertThat(verified.time().notAfter()).isEqualTo(minute(12));
                    assertThat(verified.time().bounded()).isEqualTo(4);
                    assertThat(verified.time().trusted()).isEqualTo(3);
                });
    }

    @Test
    void a_token_signed_on_a_curve_and_a_whole_answer_are_read_too() throws IOException {
        Authority curve = Authority.withCurve();
        Example example = new Example((bytes, minute) -> List.of(curve.response(bytes, minute(minute))));
        assertThat(verify(example.export(), curve.root)).isInstanceOf(Report.BundleVerified.class);
    }

    @Test
    void without_a_named_authority_a_token_counts_for_nothing() throws IOException {
        assertThat(verify(stamped(HONEST))).isInstanceOfSatisfying(Report.BundleVerified.class, verified -> {
            assertThat(verified.time().notAfter()).isNull();
            assertThat(verified.time().unknown()).isEqualTo(3);
        });
    }

    @Test
    void the_word_of_one_named_authority_is_enough_beside_a_stranger() throws IOException {
        Authority stranger = Authority.withCurve();
        Example example = new Example(
                (bytes, minute) -> List.of(stranger.token(bytes, minute(minute)), HONEST.token(bytes, minute(minute))));
        assertThat(verify(example.export(), HONEST.root)).isInstanceOf(Report.BundleVerified.class);
    }

    @Test
    void without_a_proof_of_growth_an_anchor_bounds_only_what_comes_behind_it() throws IOException {
        Bundle bundle =
                stamped(HONEST).remove("consistency/3").remove("consistency/8").listed();
        assertThat(verify(bundle, HONEST.root))
                .isInstanceOfSatisfying(
                        Report.BundleVerified.class,
                        verified -> assertThat(verified.time().notAfter()).isEqualTo(minute(12)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_lying_time_stamp_is_called_by_its_name(String name, Code code, Bundle bundle) throws IOException {
        assertThat(verify(bundle, HONEST.root))
                .isInstanceOfSatisfying(
                        Report.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static Stream<Arguments> lies() {
        Octets note = Octets.of(SmallLog.ofLogAlone(STAMPED.log.tree().head()).bytes());
        return Stream.of(
                arguments("no token", TIME_NOT_PROVEN, Example.unstamped().export()),
                arguments(
                        "the token is taken out",
                        TIME_NOT_PROVEN,
                        stamped(HONEST).remove(TOKEN).listed()),
                arguments("an authority of another name", TIME_NOT_PROVEN, stamped(Authority.named("Elsewhere"))),
                arguments("an authority that took a name", TOKEN_CHAIN_FAILS, stamped(HONEST.imposed())),
                arguments("an expired certificate", TOKEN_CHAIN_FAILS, stamped(Authority.expired())),
                arguments("a certificate for code", TOKEN_NOT_FOR_STAMPING, stamped(Authority.ofCode())),
                arguments("a certificate for much", TOKEN_NOT_FOR_STAMPING, stamped(Authority.notCritical())),
                arguments("another's key", TOKEN_SIGNATURE_FAILS, stamped(HONEST.signingWith(Authority.honest()))),
                arguments(
                        "a token of something else",
                        TOKEN_OF_OTHER_BYTES,
                        with(HONEST.token(note.slice(0, 9), minute(12)))),
                arguments(
                        "a token of an anchor's",
                        TOKEN_OF_OTHER_BYTES,
                        with(STAMPED.export().get("anchors/8.1.tsr"))),
                arguments("a token without its end", TOKEN_MALFORMED, with(note.slice(0, 40))),
                arguments(
                        "a token without certificates", TOKEN_CERTIFICATE_DIFFERS, with(HONEST.bare(note, minute(12)))),
                arguments("an anchor's token made anew", ANCHOR_OF_OTHER_TOKEN, renewed()),
                arguments("events back-dated by an hour", TIME_BEFORE_ANCHOR, shifted(3600)),
                arguments("events post-dated by an hour", TIME_AFTER_ANCHOR, shifted(-3600)));
    }

    @Test
    void no_bit_of_a_token_can_be_flipped_unnoticed() throws IOException {
        Bundle honest = stamped(HONEST);
        for (int at = 0; at < honest.get(TOKEN).size(); at += 7) {
            Report report = verify(Bundle.copyOf(honest).flip(TOKEN, at).listed(), HONEST.root);
            assertThat(report)
                    .describedAs("byte " + at)
                    .satisfiesAnyOf(
                            refused -> assertThat(refused).isInstanceOf(Report.Refused.class),
                            same -> assertThat(same)
                                    .isInstanceOfSatisfying(
                                            Report.BundleVerified.class,
                                            verified -> assertThat(
                                                            verified.time().notAfter())
                                                    .isEqualTo(minute(12))));
        }
    }

    private static Bundle stamped(Authority authority) {
        return new Example((bytes, minute) -> List.of(authority.token(bytes, minute(minute)))).export();
    }

    private static Bundle shifted(long seconds) {
        return new Example((bytes, minute) -> List.of(
                        HONEST.token(bytes, minute(minute).plusSeconds(minute == 12 ? Math.max(0, seconds) : seconds))))
                .export();
    }

    private static Bundle with(Octets token) {
        return STAMPED.export().put(TOKEN, token).listed();
    }

    private static Bundle renewed() {
        Bundle bundle = stamped(HONEST);
        return bundle.put("anchors/3.1.tsr", HONEST.token(bundle.get("anchors/3.checkpoint"), minute(4)))
                .listed();
    }

    private static Instant minute(int minute) {
        return SmallLog.START.plusSeconds(60L * minute);
    }

    private Report verify(Bundle bundle, X509Certificate... roots) throws IOException {
        Trust trust = new Trust(AttackSuiteTest.TRUST.policy(), new Authorities(List.of(roots)), null);
        return BundleVerifier.verify(bundle.write(folder.resolve("bundle.zip")), trust);
    }
}

package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lagebuch.command.notary.Stranger.send;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tsp.TimeStampRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.command.notary.TestTsa.Told;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.seal.Stamps;

class StampingTest extends AskingForStamps {
    private static final Path OPENSSL = Path.of("/usr/bin/openssl");

    @Test
    void a_stamp_holds_the_bytes_that_were_stamped_the_time_and_the_whole_token() throws Exception {
        Instant time = Instant.parse("2026-08-22T10:16:00Z");
        Stamps.Stamp stamp = stamp(honest.telling(Told.honest().time(time)));
        assertThat(stamp.time()).isEqualTo(time);
        assertThat(stamp.note()).isEqualTo(Octets.of(NOTE.bytes()));
        assertThat(stamp.digest()).isEqualTo(Digest.sha256(stamp.token().bytes()));
    }

    @Test
    void what_is_asked_is_the_digest_of_the_note_with_a_fresh_nonce_and_the_certificates() throws Exception {
        TimeStampRequest one = new TimeStampRequest(asked());
        TimeStampRequest other = new TimeStampRequest(asked());
        assertThat(one.getMessageImprintDigest()).isEqualTo(NOTE.digest().bytes());
        assertThat(one.getCertReq()).isTrue();
        assertThat(one.getNonce()).isNotEqualTo(other.getNonce());
    }

    @Test
    void a_chain_may_have_links_between_signer_and_root() throws Exception {
        TestAuthority between = root.intermediate();
        TestAuthority signer = between.stamping();
        TestTsa tsa = TestTsa.of(signer).enclosing(signer.certificate(), between.certificate());
        assertThat(stamp(tsa).token().size()).isPositive();
    }

    /** A tool that knows nothing of us says the same; {@code -token_in} because the token is kept, not the response. */
    @Test
    void openssl_accepts_the_token_for_the_bytes_and_for_no_others(@TempDir Path directory) throws Exception {
        assumeTrue(Files.isExecutable(OPENSSL), "openssl is not here");
        Stamps.Stamp stamp = stamp(honest.telling(Told.honest()));
        Files.write(directory.resolve("token.der"), stamp.token().bytes());
        Files.write(directory.resolve("checkpoint"), stamp.note().bytes());
        Files.writeString(directory.resolve("altered"), stamp.note().utf8().replace("\n7\n", "\n6\n"));
        Files.writeString(directory.resolve("root.pem"), pem());
        assertThat(openssl(directory, "checkpoint")).contains("Verification: OK");
        assertThat(openssl(directory, "altered")).contains("Verification: FAILED");
    }

    private static String openssl(Path directory, String data) throws Exception {
        String verify = OPENSSL + " ts -verify -in token.der -token_in -CAfile root.pem -data " + data;
        Process process = new ProcessBuilder(verify.split(" "))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.onExit().get(10, TimeUnit.SECONDS);
        return said;
    }

    private String pem() throws Exception {
        String base64 =
                Base64.getMimeEncoder().encodeToString(root.certificate().getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    @Test
    void a_setting_is_a_name_an_address_and_a_root(@TempDir Path directory) throws Exception {
        Path pem = directory.resolve("root.pem");
        Files.writeString(pem, pem());
        Path empty = Files.createFile(directory.resolve("empty.pem"));
        TimestampAuthority read = TimestampAuthority.parse("time-1 http://tsa.example/tsr " + pem);
        assertThat(read.root()).isEqualTo(root.certificate());
        assertThat(List.of(
                        "http://tsa.example " + pem,
                        "a/b http://tsa.example " + pem,
                        "time-1 tsa.example " + pem,
                        "time-1 http://tsa.example " + empty,
                        "time-1 http://tsa.example " + directory.resolve("none.pem")))
                .allSatisfy(setting -> assertThatThrownBy(() -> TimestampAuthority.parse(setting))
                        .isInstanceOf(Malformed.class));
    }

    private byte[] asked() throws Exception {
        byte[][] asked = new byte[1][];
        try (Stranger tsa = new Stranger((exchange, query) -> {
            asked[0] = query;
            send(exchange, 200, honest.answer(query));
        })) {
            stamp(tsa);
        }
        return asked[0];
    }

    private Stamps.Stamp stamp(TestTsa tsa) throws Exception {
        try (Stranger there = new Stranger((exchange, query) -> send(exchange, 200, tsa.answer(query)))) {
            return stamp(there);
        }
    }
}

package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.command.notary.Stranger.send;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TimeStampRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagebuch.command.notary.TestTsa.Told;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;

class LyingAuthorityTest extends AskingForStamps {
    /** Everything a token may be that is no proof of a time. */
    enum Lie {
        WRONG_IMPRINT("different message imprint"),
        WRONG_NONCE("wrong nonce"),
        STAMP_OF_YESTERDAY("wrong nonce"),
        EXPIRED("not valid when time stamp created"),
        MISSING_PURPOSE("ExtendedKeyUsage extension"),
        PURPOSE_NOT_CRITICAL("critical"),
        ANOTHER_PURPOSE_TOO("not solely time stamping"),
        OTHER_ROOT("certification path"),
        LINK_MISSING("certification path"),
        LINK_THAT_MAY_NOT_SIGN("certification path"),
        SIGNER_NOT_ENCLOSED("not enclosed"),
        CERTIFICATE_OF_ANOTHER("not enclosed"),
        ALTERED("signature"),
        CUT_OFF("refused"),
        REJECTED("status 2"),
        GRANTED_WITHOUT_A_TOKEN("no time stamp token"),
        GARBAGE("refused"),
        NOTHING("refused"),
        TOO_MUCH("capacity"),
        HANGS("longer than PT2S"),
        TRICKLES("longer than PT2S"),
        AWAY("it refuses: 503");

        private final String found;

        Lie(String found) {
            this.found = found;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_lying_authority_sends_is_no_stamp(Lie lie) throws Exception {
        Stranger[] self = new Stranger[1];
        try (Stranger liar = new Stranger((exchange, query) -> lie(lie, self[0], exchange, query))) {
            self[0] = liar;
            assertThatThrownBy(() -> stamp(liar))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(lie.found);
        }
    }

    private void lie(Lie lie, Stranger liar, HttpExchange exchange, byte[] query) throws Exception {
        switch (lie) {
            case REJECTED -> send(exchange, 200, TestTsa.response(PKIStatus.rejection, null));
            case GRANTED_WITHOUT_A_TOKEN -> send(exchange, 200, TestTsa.response(PKIStatus.granted, null));
            case GARBAGE -> send(exchange, 200, "<html>".getBytes(UTF_8));
            case NOTHING -> send(exchange, 200, new byte[0]);
            case TOO_MUCH -> Stranger.flood(exchange, query);
            case HANGS -> liar.hang(exchange, query);
            case TRICKLES -> liar.trickle(exchange, query);
            case AWAY -> send(exchange, 503, honest.answer(query));
            case ALTERED -> send(exchange, 200, altered(honest.answer(query)));
            case CUT_OFF ->
                send(
                        exchange,
                        200,
                        Octets.of(honest.answer(query)).slice(0, 300).bytes());
            default -> send(exchange, 200, liar(lie).answer(query));
        }
    }

    private TestTsa liar(Lie lie) throws Exception {
        Told told = Told.honest();
        TestAuthority between = root.intermediate();
        TestAuthority signer = between.stamping();
        return switch (lie) {
            case WRONG_IMPRINT -> honest.telling(told.imprint(LyingAuthorityTest::another));
            case WRONG_NONCE ->
                honest.telling(told.nonce(request -> request.getNonce().add(BigInteger.ONE)));
            case STAMP_OF_YESTERDAY -> honest.telling(told.nonce(request -> BigInteger.ONE));
            case EXPIRED -> TestTsa.of(root.expired());
            case MISSING_PURPOSE -> TestTsa.of(root.purposed(List.of(), true));
            case PURPOSE_NOT_CRITICAL -> TestTsa.of(root.purposed(List.of(TestAuthority.STAMPING), false));
            case ANOTHER_PURPOSE_TOO ->
                TestTsa.of(root.purposed(List.of(TestAuthority.STAMPING, KeyPurposeId.id_kp_serverAuth), true));
            case OTHER_ROOT -> TestTsa.of(TestAuthority.root("Time").stamping());
            case LINK_MISSING -> TestTsa.of(signer);
            case LINK_THAT_MAY_NOT_SIGN -> {
                TestAuthority leaf = root.stamping();
                TestAuthority below = leaf.stamping();
                yield TestTsa.of(below).enclosing(below.certificate(), leaf.certificate());
            }
            case SIGNER_NOT_ENCLOSED -> honest.enclosing();
            case CERTIFICATE_OF_ANOTHER -> honest.enclosing(root.stamping().certificate());
            default -> throw new IllegalArgumentException(lie + " is told otherwise");
        };
    }

    private static MessageImprint another(TimeStampRequest request) throws IOException {
        return new MessageImprint(
                request.getMessageImprint().getHashAlgorithm(),
                Digest.sha256(request.getEncoded()).bytes());
    }

    private static byte[] altered(byte[] answer) {
        answer[answer.length - 1] ^= 1;
        return answer;
    }
}

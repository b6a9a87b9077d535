package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.command.notary.Stranger.send;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.ledger.note.SigningKey;

class LyingWitnessTest {
    private static final SigningKey OWN = SealedLog.key("witness.example/w1", KeyType.COSIGNATURE, 7);

    private final SealedLog log = new SealedLog();

    @AfterEach
    void close() {
        log.close();
    }

    /** What a witness may do that is none, or no good one. */
    enum Lie {
        SIGNS_ANOTHER_TEXT("without a cosignature"),
        SIGNS_WITH_ANOTHER_KEY("without a cosignature"),
        HAS_ANOTHER_NAME("without a cosignature"),
        TELLS_NO_TIME("without a cosignature"),
        SENDS_NOTHING("without a cosignature"),
        SENDS_GARBAGE("no signatures"),
        SENDS_TOO_MUCH("capacity"),
        HANGS("longer than PT1S"),
        TRICKLES("longer than PT1S"),
        CONFLICTS_FOR_EVER("conflict again, at size 3"),
        CONFLICTS_WITHOUT_A_SIZE("no size"),
        CLAIMS_A_LARGER_LOG("cosigned size 6"),
        REDIRECTS("it refuses: 302");

        private final String found;

        Lie(String found) {
            this.found = found;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_lying_witness_says_is_not_kept(Lie lie) throws Exception {
        String text = log.grow(5).text();
        AtomicReference<@Nullable Stranger> self = new AtomicReference<>();
        try (Stranger liar = new Stranger((exchange, request) -> lie(lie, text, self, exchange, request));
                HttpPost impatient = new HttpPost(Duration.ofSeconds(1))) {
            self.set(liar);
            Cosigning asking = new Cosigning(
                    new Cosigner(OWN.verifier(), liar.url()), log.shown(), impatient, Duration.ofMillis(20));
            assertThatThrownBy(asking::go).isInstanceOf(IOException.class).hasMessageContaining(lie.found);
        }
        assertThat(log.cosignatures.of(5)).isEmpty();
    }

    private static void lie(
            Lie lie, String text, AtomicReference<@Nullable Stranger> self, HttpExchange exchange, byte[] request)
            throws Exception {
        Stranger liar = self.get();
        if (liar == null) return;
        switch (lie) {
            case SIGNS_ANOTHER_TEXT -> line(exchange, OWN.sign("another\n", 1));
            case SIGNS_WITH_ANOTHER_KEY ->
                line(
                        exchange,
                        SealedLog.key("witness.example/w1", KeyType.COSIGNATURE, 8)
                                .sign(text, 1));
            case HAS_ANOTHER_NAME ->
                line(
                        exchange,
                        SealedLog.key("witness.example/w2", KeyType.COSIGNATURE, 7)
                                .sign(text, 1));
            case TELLS_NO_TIME -> line(exchange, OWN.sign(text, 0));
            case SENDS_NOTHING -> send(exchange, 200, new byte[0]);
            case SENDS_GARBAGE -> send(exchange, 200, new byte[] {(byte) 0xff, 0, 1, '\n'});
            case SENDS_TOO_MUCH -> Stranger.flood(exchange, request);
            case HANGS -> liar.hang(exchange, request);
            case TRICKLES -> liar.trickle(exchange, request);
            case CONFLICTS_FOR_EVER -> send(exchange, 409, "3\n".getBytes(UTF_8));
            case CONFLICTS_WITHOUT_A_SIZE -> send(exchange, 409, "-3\n".getBytes(UTF_8));
            case CLAIMS_A_LARGER_LOG -> send(exchange, 409, "6\n".getBytes(UTF_8));
            case REDIRECTS -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
                send(exchange, 302, new byte[0]);
            }
        }
    }

    private static void line(HttpExchange exchange, NoteSignature line) throws IOException {
        send(exchange, 200, (line.line() + "\n").getBytes(UTF_8));
    }
}

package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.lagebuch.command.notary.Stranger.send;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.witness.DataDirectory;
import org.lagebuch.witness.Witness;
import org.lagebuch.witness.WitnessServer;

class WitnessesTest {
    private static final SigningKey OWN = SealedLog.key("witness.example/w1", KeyType.COSIGNATURE, 7);
    private static final Instant NOW = Instant.parse("2026-08-22T10:16:00Z");
    private static final Duration SOON = Duration.ofMillis(20);

    @TempDir
    Path directory;

    private final SealedLog log = new SealedLog();
    private final HttpPost outside = new HttpPost(Duration.ofSeconds(10));
    private DataDirectory data;
    private WitnessServer honest;

    @BeforeEach
    void start() throws IOException {
        data = DataDirectory.open(directory);
        Witness witness = Witness.of(List.of(SealedLog.KEY.verifier()), OWN, data, () -> NOW);
        honest = WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void stop() {
        honest.close();
        data.close();
        outside.close();
        log.close();
    }

    @Test
    void the_newest_checkpoint_is_cosigned_and_the_cosignature_kept() {
        log.grow(5);
        try (Witnesses witnesses = new Witnesses(List.of(at(honest())), log.shown(), outside, SOON)) {
            assertThat(cosignatureOf(5))
                    .satisfies(line -> assertThat(verifies(5, line)).isTrue());
            log.grow(9);
            assertThat(cosignatureOf(9))
                    .satisfies(line -> assertThat(verifies(9, line)).isTrue());
            assertThat(witnesses).isNotNull();
        }
        assertThat(log.cosignatures.firstOf(6)).contains(9L);
        assertThat(log.cosignatures.firstOf(10)).isEmpty();
    }

    @Test
    void who_starts_again_learns_from_the_witness_where_to_go_on() throws Exception {
        log.grow(5);
        asking(at(honest())).go();
        log.grow(12);
        asking(at(honest())).go();
        asking(at(honest())).go();
        assertThat(log.cosignatures.of(12)).hasSize(1);
    }

    @Test
    void a_cosignature_that_was_lost_on_the_way_is_fetched_though_the_log_does_not_grow() throws Exception {
        log.grow(5);
        try (SealedLog before = new SealedLog()) {
            before.grow(5);
            new Cosigning(at(honest()), before.shown(), outside, SOON).go();
        }
        AtomicInteger asked = new AtomicInteger();
        try (Stranger shaky = new Stranger((exchange, request) -> {
            if (asked.incrementAndGet() == 2) send(exchange, 503, new byte[0]);
            else forward(exchange, request, honest());
        })) {
            Cosigning asking = asking(at(shaky.url()));
            assertThatThrownBy(asking::go).isInstanceOf(IOException.class).hasMessageContaining("503");
            asking.go();
        }
        assertThat(log.cosignatures.of(5)).hasSize(1);
    }

    @Test
    void the_first_cosignature_for_a_size_stays() {
        NoteSignature first = OWN.sign(log.grow(5).text(), 1);
        log.cosignatures.keep(5, first);
        log.cosignatures.keep(5, OWN.sign(log.grow(5).text(), 2));
        log.cosignatures.keep(50, OWN.sign(log.grow(50).text(), 2));
        assertThat(log.cosignatures.of(5)).containsExactly(first);
    }

    @Test
    void a_witness_is_asked_no_more_often_than_told() throws Exception {
        log.grow(5);
        Cosigning asking = new Cosigning(at(honest()), log.shown(), outside, Duration.ofSeconds(60));
        assertThat(asking.go()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void a_witness_that_was_away_gets_the_newest_checkpoint_and_no_other() throws Exception {
        AtomicReference<@Nullable URI> back = new AtomicReference<>();
        try (Stranger away = new Stranger((exchange, request) -> {
                    URI there = back.get();
                    if (there == null) send(exchange, 503, new byte[0]);
                    else forward(exchange, request, there);
                });
                Witnesses witnesses = new Witnesses(List.of(at(away.url())), log.shown(), outside, SOON)) {
            log.grow(5);
            await().until(() -> away.asked() > 0);
            log.grow(9);
            back.set(honest());
            assertThat(cosignatureOf(9)).isNotNull();
            assertThat(log.cosignatures.of(5)).isEmpty();
            assertThat(witnesses).isNotNull();
        }
    }

    @Test
    void a_witness_that_saw_more_than_there_is_says_that_a_backup_was_restored() throws Exception {
        log.grow(9);
        asking(at(honest())).go();
        try (SealedLog restored = new SealedLog()) {
            restored.grow(5);
            Cosigning asking = new Cosigning(at(honest()), restored.shown(), outside, SOON);
            assertThatThrownBy(asking::go).isInstanceOf(IOException.class).hasMessageContaining("size 9");
        }
    }

    @Test
    void lines_of_other_keys_are_passed_over() throws Exception {
        String text = log.grow(5).text();
        NoteSignature other =
                SealedLog.key("witness.example/w2", KeyType.COSIGNATURE, 8).sign(text, 1);
        try (Stranger two = new Stranger((exchange, request) ->
                send(exchange, 200, (other.line() + "\n" + OWN.sign(text, 1).line() + "\n").getBytes(UTF_8)))) {
            asking(at(two.url())).go();
        }
        assertThat(log.cosignatures.of(5)).containsExactly(OWN.sign(text, 1));
    }

    @Test
    void closing_does_not_wait_for_a_witness_that_hangs() throws Exception {
        log.grow(5);
        AtomicReference<@Nullable Stranger> self = new AtomicReference<>();
        try (Stranger slow = new Stranger((exchange, request) -> {
            Stranger hanging = self.get();
            if (hanging != null) hanging.hang(exchange, request);
        })) {
            self.set(slow);
            Witnesses witnesses = new Witnesses(List.of(at(slow.url())), log.shown(), outside, SOON);
            await().until(() -> slow.asked() > 0);
            long begun = System.nanoTime();
            witnesses.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_setting_is_a_key_and_an_address() {
        String vkey = OWN.verifier().vkey();
        assertThat(Cosigner.parse(" " + vkey + "  https://witness.example/w1/ ").addCheckpoint())
                .hasToString("https://witness.example/w1/add-checkpoint");
        assertThat(List.of(
                        vkey,
                        vkey + " ftp://witness.example",
                        vkey + " https:///",
                        vkey + " https://a b",
                        "w1 https://witness.example",
                        SealedLog.KEY.verifier().vkey() + " https://witness.example"))
                .allSatisfy(setting ->
                        assertThatThrownBy(() -> Cosigner.parse(setting)).isInstanceOf(Malformed.class));
    }

    private Cosigning asking(Cosigner cosigner) {
        return new Cosigning(cosigner, log.shown(), outside, SOON);
    }

    private URI honest() {
        return URI.create("http://127.0.0.1:" + honest.address().getPort());
    }

    private static Cosigner at(URI url) {
        return new Cosigner(OWN.verifier(), url);
    }

    private NoteSignature cosignatureOf(long size) {
        return await().until(() -> log.cosignatures.of(size), found -> !found.isEmpty())
                .getFirst();
    }

    private boolean verifies(int size, NoteSignature line) {
        return OWN.verifier()
                .verifies(log.checkpoints.at(size).orElseThrow().note().text(), line);
    }

    private void forward(HttpExchange exchange, byte[] request, URI there) throws Exception {
        HttpPost.Reply reply = outside.post(URI.create(there + "/add-checkpoint"), "text/plain", request, 10_000);
        send(exchange, reply.status(), reply.body().bytes());
    }
}

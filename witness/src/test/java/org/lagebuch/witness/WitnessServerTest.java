package org.lagebuch.witness;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.witness.GrowingLog.KEY;
import static org.lagebuch.witness.GrowingLog.LEAVES;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;

class WitnessServerTest {
    private static final SigningKey OWN = GrowingLog.key("witness.example/w1", KeyType.COSIGNATURE, 7);
    private static final GrowingLog LOG = GrowingLog.honest();
    private static final Instant NOW = Instant.parse("2026-08-22T10:16:00Z");
    private static final int WRITERS = 8;

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private DataDirectory data;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        data = DataDirectory.open(directory);
        Witness witness = Witness.of(List.of(KEY.verifier()), OWN, data, () -> NOW);
        server = WitnessServer.start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        data.close();
    }

    @Test
    void every_answer_has_its_status() throws Exception {
        GrowingLog other = GrowingLog.fork(2, "another ");
        assertThat(post(LOG.submission(0, 5)).statusCode()).isEqualTo(200);
        assertThat(post(LOG.submission(3, 5)).statusCode()).isEqualTo(409);
        assertThat(post(other.submission(5, 9)).statusCode()).isEqualTo(422);
        assertThat(post(new byte[] {1}).statusCode()).isEqualTo(400);
        assertThat(get("/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/add-checkpoint/more").statusCode()).isEqualTo(404);
    }

    @Test
    void a_cosignature_is_a_line_and_a_conflict_a_size() throws Exception {
        HttpResponse<String> cosigned = post(LOG.submission(0, 5));
        assertThat(cosigned.body()).startsWith("— witness.example/w1 ").endsWith("\n");
        HttpResponse<String> conflict = post(LOG.submission(0, 5));
        assertThat(conflict.body()).isEqualTo("5\n");
        assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    }

    @Test
    void a_body_without_end_is_not_read_to_its_end() throws Exception {
        try {
            assertThat(post(new byte[8 * AddCheckpoint.BODY_BYTES_MAX]).statusCode())
                    .isEqualTo(413);
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
        assertThat(post(LOG.submission(0, 5)).statusCode()).isEqualTo(200);
    }

    /** Two histories with one beginning, both signed by the log, pushed at once from all sides. */
    @Test
    void requests_at_once_never_get_a_fork_cosigned() throws Exception {
        GrowingLog other = GrowingLog.fork(4, "another ");
        assertThat(post(LOG.submission(0, 4)).statusCode()).isEqualTo(200);
        List<Callable<Set<TreeHead>>> writers = new ArrayList<>();
        for (int seed = 0; seed < WRITERS; seed++) {
            GrowingLog own = seed % 2 == 0 ? LOG : other;
            Random random = new Random(seed);
            writers.add(() -> push(own, random));
        }
        Set<TreeHead> cosigned = new HashSet<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Set<TreeHead>> one : hands.invokeAll(writers)) cosigned.addAll(one.get());
        }
        assertThat(cosigned).isNotEmpty();
        assertThat(List.of(LOG, other))
                .filteredOn(log -> cosigned.stream()
                        .allMatch(head -> log.head((int) head.size()).equals(head)))
                .hasSize(1);
    }

    private Set<TreeHead> push(GrowingLog log, Random random) throws Exception {
        Set<TreeHead> cosigned = new HashSet<>();
        int old = 4;
        for (int round = 0; round < 100 && old < LEAVES; round++) {
            int size = Math.min(LEAVES, old + 1 + random.nextInt(3));
            HttpResponse<String> answer = post(log.submission(old, size));
            switch (answer.statusCode()) {
                case 200 -> {
                    cosigned.add(log.head(size));
                    old = size;
                }
                case 409 -> old = Integer.parseInt(answer.body().strip());
                default -> assertThat(answer.statusCode()).isEqualTo(422);
            }
        }
        return cosigned;
    }

    private HttpResponse<String> post(byte[] body) throws Exception {
        return client.send(request("/add-checkpoint").POST(ofByteArray(body)).build(), ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.address().getPort() + path))
                .timeout(Duration.ofSeconds(30));
    }
}

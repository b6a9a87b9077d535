package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.Digest;
import tools.jackson.databind.JsonNode;

/**
 * The product is killed under load, again and again on one data directory. {@code -Dlagebuch.kill.rounds=50} sets how
 * often.
 */
class KillNineTest {
    private static final int ROUNDS = Integer.getInteger("lagebuch.kill.rounds", 5);
    private static final int WRITERS = 8;
    private static final String CASE = "0123456789abcdef0123456789abcdef";
    private static final String OPENING =
            "{\"caseId\":\"" + CASE + "\",\"title\":\"Killed under load\",\"zone\":\"Europe/Zurich\"}";

    /** Receipts by the id of their fact, as clients hold them. */
    private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void what_was_acknowledged_is_there_once_and_in_order(@TempDir Path data) throws Exception {
        Random random = new Random(20261124);
        for (int round = 0; round < ROUNDS; round++) {
            try (ChildProcess child = ChildProcess.start(data)) {
                Product product = child.started();
                product.post("/api/cases", OPENING);
                killUnderLoad(child, product, random.nextInt(50, 500), round);
            }
        }
        try (ChildProcess child = ChildProcess.start(data)) {
            check(child.started());
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS);
    }

    private void killUnderLoad(ChildProcess child, Product product, int acknowledgedUntilKill, int round)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(acknowledgedUntilKill);
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> write(product, enough, round + "." + writer)))
                .toList();
        boolean reached = enough.await(60, TimeUnit.SECONDS);
        child.kill();
        for (Thread writer : writers) writer.join();
        assertThat(reached).isTrue();
    }

    private void write(Product product, CountDownLatch enough, String writer) {
        try {
            for (int i = 0; ; i++) {
                String id = UUID.nameUUIDFromBytes((writer + "/" + i).getBytes(UTF_8))
                        .toString();
                Product.Answer answer = product.post(
                        "/api/cases/" + CASE + "/facts",
                        "{\"factId\":\"" + id + "\",\"kind\":\"annotation\",\"summary\":\"" + writer + " " + i
                                + "\",\"occurred\":{\"precision\":\"unknown\",\"reason\":\"not-stated\"}}");
                if (answer.status() != 201) return;
                acknowledged.put(id, answer.body());
                enough.countDown();
            }
        } catch (UncheckedIOException killed) {
            // The process is gone; what it did not acknowledge, it did not promise.
            return;
        }
    }

    private void check(Product product) throws IOException {
        Map<Long, String> idBySeq = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        String path = "/api/cases/" + CASE + "/timeline?order=recorded&limit=500&minPosition=" + lastPosition();
        for (String next = path; next != null; ) {
            Product.Answer page = product.get(next);
            assertThat(page.status()).as(page.whole().body()).isEqualTo(200);
            for (JsonNode entry : page.body().get("entries")) {
                String id = entry.get("factId").stringValue();
                ids.add(id);
                idBySeq.put(entry.get("seq").longValue(), id);
            }
            JsonNode cursor = page.body().get("next");
            next = cursor == null
                    ? null
                    : "/api/cases/" + CASE + "/timeline?cursor=" + Product.encoded(cursor.stringValue());
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged.keySet());
        acknowledged.forEach((id, receipt) ->
                assertThat(idBySeq.get(receipt.get("seq").longValue())).isEqualTo(id));
        assertThat(idBySeq.keySet())
                .containsExactlyElementsOf(LongStream.range(firstSeq(idBySeq), firstSeq(idBySeq) + ids.size())
                        .boxed()
                        .toList());
        assertThat(acknowledged.values())
                .allSatisfy(
                        receipt -> Digest.parseBase64(receipt.get("leafHash").stringValue()));
    }

    private static long firstSeq(Map<Long, String> idBySeq) {
        return Collections.min(idBySeq.keySet());
    }

    private long lastPosition() {
        return acknowledged.values().stream()
                .mapToLong(receipt -> receipt.get("position").longValue())
                .max()
                .orElseThrow();
    }
}

package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ManyWritersTest {
    private static final int WRITERS = 50;
    private static final int FACTS_EACH = 10;
    private static final String CASE = "00112233445566778899aabbccddeeff";

    @Test
    void fifty_writers_on_one_case_get_a_receipt_each_and_leave_no_gap(@TempDir Path data) throws Exception {
        try (Product product = Product.start(data);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            product.post(
                    "/api/cases", "{\"caseId\":\"" + CASE + "\",\"title\":\"Ransom note\",\"zone\":\"Europe/Berlin\"}");
            List<Callable<List<JsonNode>>> work = IntStream.range(0, WRITERS)
                    .<Callable<List<JsonNode>>>mapToObj(writer -> () -> write(product, writer))
                    .toList();
            List<JsonNode> receipts = new ArrayList<>();
            for (Future<List<JsonNode>> done : writers.invokeAll(work)) receipts.addAll(done.get());

            assertThat(receipts)
                    .extracting(receipt -> receipt.get("seq").longValue())
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, WRITERS * FACTS_EACH)
                            .mapToObj(Long::valueOf)
                            .toList());
            assertThat(receipts)
                    .extracting(receipt -> receipt.get("leafHash").stringValue())
                    .doesNotHaveDuplicates();
        }
    }

    private static List<JsonNode> write(Product product, int writer) {
        List<JsonNode> receipts = new ArrayList<>();
        for (int i = 0; i < FACTS_EACH; i++) {
            Product.Answer answer = product.post(
                    "/api/cases/" + CASE + "/facts",
                    "{\"kind\":\"annotation\",\"summary\":\"note " + i + " of " + writer
                            + "\",\"occurred\":{\"precision\":\"unknown\",\"reason\":\"not-stated\"}}");
            assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
            receipts.add(answer.body());
        }
        return receipts;
    }
}

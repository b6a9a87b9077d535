package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a newcomer does first: record, correct, kill the process, start it again, and look back. */
class FirstIncidentTest {
    private static final String CASE = "00112233445566778899aabbccddeeff";
    private static final String FACT = "5f0c6a0e-4b7a-4a54-9b38-0d6a6f1e2c11";

    @Test
    void what_was_recorded_is_read_back_as_of_any_moment_after_a_kill(@TempDir Path data) throws Exception {
        long opened;
        long recorded;
        long corrected;
        try (ChildProcess child = ChildProcess.start(data)) {
            Product product = child.started();
            opened = position(product.post(
                    "/api/cases", "{\"caseId\":\"" + CASE + "\",\"title\":\"First\",\"zone\":\"Europe/Berlin\"}"));
            recorded = position(product.post("/api/cases/" + CASE + "/facts", fact("Mail server slow")));
            corrected = position(product.post(
                    "/api/cases/" + CASE + "/facts/" + FACT + "/correction",
                    "{\"reason\":\"new-evidence\",\"fact\":" + fact("Mail server encrypted") + "}"));
            child.kill();
        }
        try (ChildProcess child = ChildProcess.start(data)) {
            Product product = child.started();
            assertThat(summaries(product, opened, corrected)).doesNotContain("Mail server slow");
            assertThat(summaries(product, recorded, corrected)).contains("Mail server slow");
            assertThat(summaries(product, corrected, corrected))
                    .contains("Mail server encrypted")
                    .doesNotContain("Mail server slow");
        }
    }

    @Test
    void a_second_process_on_one_data_directory_is_turned_away_with_a_clear_word(@TempDir Path data) throws Exception {
        try (ChildProcess first = ChildProcess.start(data)) {
            first.started();
            try (ChildProcess second = ChildProcess.start(data)) {
                assertThat(second.ended()).isEqualTo(1);
                assertThat(second.printed()).contains("another process");
            }
        }
    }

    @Test
    void with_a_broker_in_between_the_story_is_the_same(@TempDir Path data) {
        try (Product product = Product.start(data, "--lagebuch.kafka=embedded")) {
            position(product.post(
                    "/api/cases", "{\"caseId\":\"" + CASE + "\",\"title\":\"First\",\"zone\":\"Europe/Berlin\"}"));
            long recorded = position(product.post("/api/cases/" + CASE + "/facts", fact("Mail server slow")));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> product.get("/api/cases/" + CASE + "?minPosition=" + recorded)
                                    .status()
                            == 200);
            assertThat(summaries(product, recorded, recorded)).contains("Mail server slow");
        }
    }

    private static String fact(String summary) {
        return "{\"factId\":\"" + FACT + "\",\"kind\":\"service-impact\",\"summary\":\"" + summary
                + "\",\"occurred\":{\"precision\":\"day\",\"value\":\"2026-01-02\"},\"subjects\":[\"e-mail\"]}";
    }

    private static long position(Product.Answer answer) {
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
        return answer.body().get("position").longValue();
    }

    private static List<String> summaries(Product product, long asOf, long minPosition) {
        Product.Answer answer =
                product.get("/api/cases/" + CASE + "/timeline?asOf=" + asOf + "&minPosition=" + minPosition);
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        return StreamSupport.stream(answer.body().get("entries").spliterator(), false)
                .map((JsonNode entry) -> entry.path("summary").asString(""))
                .toList();
    }
}

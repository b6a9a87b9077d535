package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The ledger is looked at when an administrator asks, and whoever is signed in sees how it is. */
class LedgerCareTest {
    private static final String CASE = "00112233445566778899aabbccddeeff";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void a_scrub_is_asked_for_and_its_report_is_told(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            String opening = "{\"caseId\":\"" + CASE + "\",\"title\":\"First\",\"zone\":\"Europe/Berlin\"}";
            assertThat(product.post("/api/cases", opening).status()).isEqualTo(201);
            await().atMost(LIMIT)
                    .until(
                            () -> product.get("/api/ledger/health"),
                            health -> health.body().path("sealed").asLong() == 3);
            Product.Answer report = product.post("/api/ledger/scrub", "");
            assertThat(report.status()).isEqualTo(200);
            assertThat(report.body().path("findings").isEmpty()).isTrue();
            Product.Answer health = product.get("/api/ledger/health");
            assertThat(health.body().path("scrub").path("size").asLong()).isEqualTo(3);
            assertThat(health.body().path("sealing").asBoolean()).isTrue();
            assertThat(health.body().path("unsealed").asLong()).isZero();
            assertThat(product.get("/actuator/metrics/lagebuch.seal.stopped").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_ledger_of_who_looked_is_looked_after_as_well(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            String opening = "{\"caseId\":\"" + CASE + "\",\"title\":\"First\",\"zone\":\"Europe/Berlin\"}";
            assertThat(product.post("/api/cases", opening).status()).isEqualTo(201);
            assertThat(product.get("/api/cases/" + CASE + "/timeline?text=vpn").status())
                    .isEqualTo(200);
            await().atMost(LIMIT)
                    .until(
                            () -> product.get("/api/ledger/health").body().path("access"),
                            access -> access.path("sealed").asLong() == 2);
            JsonNode report = product.post("/api/ledger/scrub", "").body().path("access");
            assertThat(report.path("size").asLong()).isEqualTo(2);
            assertThat(report.path("findings").isEmpty()).isTrue();
            JsonNode access = product.get("/api/ledger/health").body().path("access");
            assertThat(access.path("sealing").asBoolean()).isTrue();
            assertThat(access.path("scrub").path("size").asLong()).isEqualTo(2);
            for (String metric : List.of("seal.stopped", "seal.lag", "scrub.findings")) {
                assertThat(product.get("/actuator/metrics/lagebuch.access." + metric)
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_scrub_is_not_for_strangers(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            assertThat(product.send(product.anonymous("/api/ledger/scrub").POST(HttpRequest.BodyPublishers.noBody()))
                            .status())
                    .isEqualTo(401);
        }
    }
}

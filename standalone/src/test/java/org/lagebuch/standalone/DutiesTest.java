package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;

/** Duties as a team meets them: reminded of, closed only when settled, by what the organisation said it is. */
class DutiesTest {
    private static final String CASE = "0d".repeat(16);

    @TempDir
    static Path data;

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start(data);
        record("/api/organisation/profile", """
                {"name": "Clinic", "roles": ["controller"], "countries": ["DE"],
                 "policies": {"eu-gdpr-33.initial": "PT24H"}}
                """);
        record("/api/cases", """
                {"caseId": "%s", "title": "Lost laptop", "zone": "Europe/Berlin"}
                """.replace("%s", CASE));
        record(facts(), """
                {"kind": "data-exposure", "details": {"loss": "suspected"}}
                """);
        record(facts(), """
                {"kind": "assessment", "details": {"question": "risk_level", "value": "risk", "reasons": "names"}}
                """);
        record(facts(), """
                {"kind": "awareness-established", "details": {"at": "2024-03-05T09:00:00Z", "reasons": "said so"}}
                """);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void what_is_overdue_is_written_down_by_itself_the_own_target_too() {
        await().untilAsserted(() -> assertThat(reminders()).isEqualTo(2));
    }

    @Test
    void a_case_with_an_open_duty_is_not_closed() {
        Product.Answer closure = product.post("/api/cases/" + CASE + "/closure", Map.of("ground", "done"));
        assertThat(closure.status()).isEqualTo(422);
        assertThat(closure.problem()).isEqualTo("duties-open");
        assertThat(closure.whole().body()).contains("eu-gdpr-33.initial of Clinic: overdue");
    }

    @Test
    void what_the_organisation_is_administrators_say_alone() throws Exception {
        assertThat(product.post(
                                "/api/users",
                                Map.of("name", "rita", "role", "responder", "password", "a long enough password"))
                        .status())
                .isEqualTo(201);
        Product.Answer refused = product.send(product.anonymous("/api/organisation/profile")
                .header("Authorization", Product.basic("rita", "a long enough password"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Clinic\"}")));
        assertThat(refused.status()).isEqualTo(403);
        JsonNode told = product.get("/api/organisation/profile").body();
        assertThat(told.path("name").stringValue()).isEqualTo("Clinic");
        assertThat(told.at("/policies/eu-gdpr-33.initial").stringValue()).isEqualTo("PT24H");
    }

    private static long reminders() {
        JsonNode entries = product.get("/api/cases/" + CASE + "/timeline?kind=duty-reminded")
                .body()
                .path("entries");
        return entries.size();
    }

    private static String facts() {
        return "/api/cases/" + CASE + "/facts";
    }

    private static void record(String path, String body) {
        Product.Answer answer = product.post(path, Json.parse(body.getBytes(UTF_8)));
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
    }
}

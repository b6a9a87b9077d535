package org.lagebuch.standalone;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who takes part in a case sees it, from the moment that is recorded and until its end is. */
class MembersTest {
    @TempDir
    static Path data;

    private static Product product;
    private static Cast cast;

    @BeforeAll
    static void start() {
        product = Product.start(data);
        cast = Cast.of(product);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_grant_counts_with_the_next_question_and_so_does_its_end() {
        String caseId = cast.opened("In and out");
        assertThat(header("stan", caseId)).isEqualTo(404);
        cast.admit(caseId, "stan", "responder", null);
        assertThat(header("stan", caseId)).isEqualTo(200);
        cast.dismiss(caseId, "stan");
        assertThat(header("stan", caseId)).isEqualTo(404);
        assertThat(cast.post("stan", "/api/cases/" + caseId + "/closure", "{\"ground\":\"over\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_caseload_and_its_search_tell_nothing_of_other_cases() {
        String caseId = cast.opened("Zebra in the server room");
        await().until(() -> product.get("/api/cases?text=zebra").whole().body().contains(caseId));
        assertThat(cast.get("stan", "/api/cases?size=200").whole().body()).doesNotContain(caseId, "Zebra");
        assertThat(cast.get("stan", "/api/cases?text=zebra").whole().body()).doesNotContain(caseId, "Zebra");
        cast.admit(caseId, "stan", "legal", null);
        assertThat(cast.get("stan", "/api/cases?text=zebra").whole().body()).contains(caseId);
    }

    @Test
    void an_auditor_is_let_in_for_a_time_to_one_case() {
        String caseId = cast.opened("Looked into");
        String other = cast.opened("Not looked into");
        cast.admit(
                caseId,
                "elsa",
                "auditor",
                Instant.now().truncatedTo(SECONDS).plusSeconds(4).toString());
        assertThat(header("elsa", caseId)).isEqualTo(200);
        assertThat(header("elsa", other)).isEqualTo(404);
        await().atMost(Duration.ofSeconds(20)).until(() -> header("elsa", caseId) == 404);
    }

    @Test
    void an_auditor_is_not_let_in_for_ever() {
        String caseId = cast.opened("For a time");
        Product.Answer refused = product.post(
                "/api/cases/" + caseId + "/access", "{\"person\":\"u\",\"role\":\"auditor\",\"reasons\":\"looks\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("end-missing");
        assertThat(refused.field()).isEqualTo("/until");
    }

    @Test
    void an_id_that_is_taken_is_not_told_of() {
        String caseId = cast.opened("Taken");
        String body = "{\"caseId\":\"" + caseId + "\",\"title\":\"Guessed\",\"zone\":\"UTC\"}";
        assertThat(cast.post("stan", "/api/cases", body).status()).isEqualTo(409);
        assertThat(header("stan", caseId)).isEqualTo(404);
    }

    @Test
    void whoever_opens_a_case_leads_it_and_an_administrator_lets_oneself_in_on_record() {
        Product.Answer opened = cast.post("rosa", "/api/cases", "{\"title\":\"Mine\",\"zone\":\"UTC\"}");
        String caseId = opened.body().get("caseId").asString();
        assertThat(header("rosa", caseId)).isEqualTo(200);
        assertThat(header("adam", caseId)).isEqualTo(404);
        cast.admit(caseId, "adam", "responder", null);
        assertThat(header("adam", caseId)).isEqualTo(200);
        assertThat(cast.get("rosa", "/api/cases/" + caseId + "/timeline")
                        .whole()
                        .body())
                .contains("access-granted");
    }

    @Test
    void a_lead_tells_who_takes_part() {
        String caseId = cast.opened("Told");
        cast.admit(caseId, "lea", "lead", null);
        cast.admit(caseId, "jura", "legal", "2100-01-01T00:00:00Z");
        assertThat(cast.get("lea", "/api/cases/" + caseId + "/access").body().get("members"))
                .hasSize(3)
                .last()
                .satisfies(member -> {
                    assertThat(member.get("role").asString()).isEqualTo("legal");
                    assertThat(member.get("until").asString()).startsWith("2100-01-01T00:00:0");
                });
    }

    /** Waits where the view is not there yet. */
    private static int header(String name, String caseId) {
        return await().until(() -> cast.get(name, "/api/cases/" + caseId).status(), status -> status != 202);
    }
}

package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever looks leaves a trace, which stays, proves itself, and is told to those who lead or audit a case. */
class LooksTest {
    @TempDir
    private Path desk;

    @Test
    void looking_leaves_a_trace_once_in_a_while_and_taking_away_each_time(@TempDir Path data) throws Exception {
        String caseId;
        try (Product product = Product.start(data)) {
            Cast cast = Cast.of(product);
            caseId = cast.opened("Looked at");
            cast.admit(caseId, "rosa", "responder", null);
            cast.admit(caseId, "lea", "lead", null);
            String path = "/api/cases/" + caseId;
            for (int times = 0; times < 3; times++)
                assertThat(cast.get("rosa", path).status()).isEqualTo(200);
            assertThat(cast.get("rosa", path + "/timeline?text=vpn").status()).isEqualTo(200);
            for (int times = 0; times < 2; times++) {
                assertThat(cast.get("rosa", path + "/export?format=bundle").status())
                        .isEqualTo(200);
            }
            assertThat(cast.get("stan", path).status()).isEqualTo(404);
            List<String> looks = looks(cast.get("lea", path + "/reads").body());
            assertThat(looks.stream().filter("responder case"::equals)).hasSizeBetween(1, 2);
            assertThat(looks).contains("responder search vpn").doesNotContain("auditor case");
            assertThat(looks.stream().filter("responder export"::equals)).hasSize(2);
            assertThat(cast.get("rosa", path + "/reads").status()).isEqualTo(403);
            verified(product);
        }
        try (Product product = Product.start(data)) {
            JsonNode again = product.get("/api/cases/" + caseId + "/reads").body();
            assertThat(looks(again)).contains("responder search vpn", "responder export");
        }
    }

    @Test
    void a_search_among_all_cases_is_on_record_with_those_of_the_organisation(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            assertThat(product.get("/api/cases?text=Beispiel").status()).isEqualTo(200);
            String organisation = product.get("/api/organisation/profile")
                    .body()
                    .path("caseId")
                    .asString("");
            assertThat(looks(
                            product.get("/api/cases/" + organisation + "/reads").body()))
                    .contains("administrator search Beispiel");
        }
    }

    @Test
    void the_newest_come_first_and_page_after_page(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            Cast cast = Cast.of(product);
            String path = "/api/cases/" + cast.opened("Many") + "/";
            for (String words : List.of("one", "two", "three")) product.get(path + "timeline?text=" + words);
            JsonNode first = product.get(path + "reads?limit=2").body();
            assertThat(looks(first)).containsExactly("administrator case", "administrator search three");
            JsonNode second = product.get(
                            path + "reads?limit=2&before=" + first.path("next").asLong())
                    .body();
            assertThat(looks(second)).containsExactly("administrator search two", "administrator search one");
            assertThat(product.get(path + "reads?limit=0").field()).isEqualTo("/limit");
        }
    }

    @Test
    void that_looks_left_no_trace_is_taken_as_a_number_and_nothing_else(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            assertThat(product.post("/api/reads", "{\"at\":\"untraced\",\"times\":3}")
                            .status())
                    .isEqualTo(204);
            assertThat(product.post("/api/reads", "{\"at\":\"untraced\"}").field())
                    .isEqualTo("/times");
            assertThat(product.post("/api/reads", "{\"at\":\"untraced\",\"times\":0}")
                            .field())
                    .isEqualTo("/times");
            assertThat(product.post("/api/reads", "{\"at\":\"search\",\"search\":\"vpn\",\"times\":3}")
                            .field())
                    .isEqualTo("/times");
            assertThat(product.post("/api/reads", "{\"at\":\"untraced\",\"times\":3,\"search\":\"vpn\"}")
                            .field())
                    .isEqualTo("/search");
            String organisation = product.get("/api/organisation/profile")
                    .body()
                    .path("caseId")
                    .asString("");
            JsonNode reads =
                    product.get("/api/cases/" + organisation + "/reads").body().path("reads");
            assertThat(reads.findValuesAsString("at")).containsOnlyOnce("untraced");
            assertThat(reads.findValuesAsString("times")).containsExactly("3");
        }
    }

    private void verified(Product product) throws IOException, InterruptedException {
        await().until(() -> product.get("/access/checkpoint").status() == 200);
        Path policy = Files.write(desk.resolve("access-policy.txt"), product.bytes("/access/policy"));
        assertThat(VerifierProgram.run(
                        "--ledger", "http://127.0.0.1:" + product.port() + "/access", "--policy", policy.toString()))
                .startsWith("VERIFIED");
    }

    private static List<String> looks(JsonNode reads) {
        return reads.path("reads")
                .valueStream()
                .map(look -> (look.path("role").asString("") + " "
                                + look.path("at").asString("") + " "
                                + look.path("search").asString(""))
                        .strip())
                .toList();
    }
}

package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets a problem that names the field, and nothing is recorded. */
class BadInputTest {
    private static final String CASE = "ffeeddccbbaa99887766554433221100";
    private static final String FACTS = "/api/cases/" + CASE + "/facts";
    private static final String GOOD = "{\"factId\":\"1b4e28ba-2fa1-41d2-883f-0016d3cca427\",\"kind\":\"detection\","
            + "\"summary\":\"seen\",\"occurred\":{\"precision\":\"day\",\"value\":\"2026-01-02\"}}";
    private static Product product;
    private static long position;

    @BeforeAll
    static void open(@TempDir Path data) {
        product = Product.start(data);
        product.post("/api/cases", "{\"caseId\":\"" + CASE + "\",\"title\":\"Bad input\",\"zone\":\"Europe/Berlin\"}");
        position = product.post(FACTS, GOOD).body().get("position").longValue();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @AfterEach
    void nothing_was_recorded() {
        Product.Answer header = product.get("/api/cases/" + CASE + "?minPosition=" + position);
        assertThat(header.body().get("position").longValue()).isEqualTo(position);
    }

    @ParameterizedTest(name = "{2} at {3}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"kind":"detection","colour":"red"}                                                     | 400 | unknown-property    | /colour
        {"kind":"detection","details":{"colour":"red"}}                                         | 400 | unknown-property    | /details/colour
        {"kind":"detection","summary":7}                                                        | 400 | wrong-type          | /summary
        {"summary":"no kind"}                                                                   | 400 | missing-property    | /kind
        {"kind":"sighting","summary":"s"}                                                       | 422 | unknown-kind        | /kind
        {"kind":"case-closed","summary":"s"}                                                    | 422 | kind-has-its-own-call | /kind
        {"kind":"detection","summary":"s","occurred":{"precision":"day","value":"2026-01-02T10"}} | 422 | wrong-precision   | /occurred/value
        {"kind":"detection","summary":"s","occurred":{"precision":"day","value":"2026-02-30"}}  | 422 | impossible-time     | /occurred/value
        {"kind":"detection","summary":"s","occurred":{"precision":"day","value":"2999-01-01"}}  | 422 | in-the-future       | /occurred
        {"kind":"detection","summary":"s","occurred":{"precision":"minute","value":"2026-01-02T10:00","zone":"Mars/Olympus"}} | 422 | unknown-zone | /occurred/zone
        {"kind":"detection","summary":"s","occurred":{"precision":"relative","relativeTo":"9f2c5a52-0b0c-4bd0-9c2e-aaaaaaaaaaaa"}} | 422 | link-target-unknown | /occurred/relativeTo
        {"kind":"detection","summary":"s","links":[{"rel":"supports","target":"9f2c5a52-0b0c-4bd0-9c2e-aaaaaaaaaaaa"}]} | 422 | link-target-unknown | /links/0/target
        """)
    void a_fact_that_does_not_fit_is_refused_by_name(String body, int status, String problem, String field) {
        Product.Answer answer = product.post(FACTS, body);
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.field()).startsWith(field);
        assertThat(answer.whole().headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void malformed_json_is_said_to_be_no_json() {
        Product.Answer answer = product.post(FACTS, "{\"kind\":");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("not-json");
    }

    @Test
    void another_media_type_is_not_taken() {
        Product.Answer answer = product.send(product.request(FACTS)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(GOOD)));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void a_body_over_one_mebibyte_is_not_taken() {
        assertThat(product.post(FACTS, "{\"kind\":\"detection\",\"summary\":\"" + "x".repeat(1 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void a_summary_over_four_thousand_characters_is_refused_by_name() {
        Product.Answer answer =
                product.post(FACTS, "{\"kind\":\"detection\",\"summary\":\"" + "x".repeat(4001) + "\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("/summary");
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict_and_with_equal_content_the_first_receipt() {
        Product.Answer other = product.post(FACTS, GOOD.replace("seen", "seen otherwise"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("id-with-other-content");
        Product.Answer same = product.post(FACTS, GOOD);
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body().get("position").longValue()).isEqualTo(position);
    }

    @Test
    void one_bad_fact_keeps_a_whole_batch_out() {
        Product.Answer answer = product.post(
                FACTS + "/batch",
                "{\"facts\":[{\"kind\":\"annotation\",\"summary\":\"good\"},{\"kind\":\"detection\",\"summary\":\"s\","
                        + "\"occurred\":{\"precision\":\"day\",\"value\":\"2026-13-01\"}}]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("/facts/1/occurred/value");
    }

    @Test
    void nobody_enters_without_signing_in_and_no_other_site_is_heard() {
        assertThat(product.send(product.anonymous("/api/cases").GET()).status()).isEqualTo(401);
        assertThat(product.send(product.anonymous("/actuator/health").GET()).status())
                .isEqualTo(200);
        Product.Answer foreign = product.send(product.request(FACTS)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString(GOOD)));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.problem()).isEqualTo("cross-site-request");
    }
}

package org.lagebuch.command.counter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.fact.CaseId;

class EndpointsTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String CASE = "/api/cases/" + ID;
    private static final String OPENING = "{'caseId':'" + ID + "','title':'Mail down','zone':'Europe/Berlin'}";
    private static final String FACT = "11111111-1111-4111-8111-111111111111";
    private static final String SEEN = "{'factId':'" + FACT + "','kind':'detection','summary':'Seen.'}";

    private final Api api = new Api();

    @Test
    void a_case_is_opened_with_a_place_and_a_receipt() {
        Api.Answer answer = api.send("/api/cases", "{'title':'Mail down','zone':'Europe/Berlin'}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().propertyNames())
                .containsExactly("caseId", "factId", "position", "seq", "recordedAt", "leafHash");
        String caseId = answer.body().path("caseId").asString();
        assertThat(CaseId.isCaseId(caseId)).isTrue();
        assertThat(answer.location()).isEqualTo("/api/cases/" + caseId);
    }

    @Test
    void the_same_opening_again_is_answered_by_the_first_receipt_and_another_is_a_clash() {
        Api.Answer first = api.send("/api/cases", OPENING);
        Api.Answer again = api.send("/api/cases", OPENING);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        Api.Answer other = api.send("/api/cases", OPENING.replace("down", "up"));
        assertThat(other.problems()).isEqualTo("409 id-with-other-content /caseId");
        assertThat(other.body().has("detail")).isFalse();
    }

    @Test
    void a_fact_is_recorded_once_however_often_it_is_sent() {
        api.send("/api/cases", OPENING);
        Api.Answer first = api.send(CASE + "/facts", SEEN);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("factId").asString()).isEqualTo(FACT);
        assertThat(first.body().path("seq").asInt()).isEqualTo(1);
        Api.Answer again = api.send(CASE + "/facts", SEEN);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(api.send(CASE + "/facts", SEEN.replace("Seen", "Heard")).problems())
                .isEqualTo("409 id-with-other-content /factId");
        assertThat(api.desk().facts(new CaseId(ID))).hasSize(2);
    }

    @Test
    void a_batch_is_answered_by_receipts_in_order() {
        api.send("/api/cases", OPENING);
        Api.Answer answer = api.send(CASE + "/facts/batch", "{'facts':[{'kind':'detection'}," + SEEN + "]}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("receipts").size()).isEqualTo(2);
        assertThat(answer.body().at("/receipts/1/factId").asString()).isEqualTo(FACT);
    }

    @Test
    void everything_that_is_wrong_with_a_batch_is_told_and_nothing_is_recorded() {
        api.send("/api/cases", OPENING);
        String unreadable = "{'facts':[{'kind':'detection','colour':'red'},{'kind':'gossip'},{'kind':'detection'}]}";
        assertThat(api.send(CASE + "/facts/batch", unreadable).problems())
                .isEqualTo("400 unknown-property /facts/0/colour unknown-kind /facts/1/kind");
        String wrong = "{'facts':[{'kind':'detection','occurred':{'precision':'day','value':'2026'}},"
                + "{'kind':'service-restored','subjects':['mail']}]}";
        assertThat(api.send(CASE + "/facts/batch", wrong).problems())
                .isEqualTo("422 wrong-precision /facts/0/occurred/value nothing-to-restore /facts/1/subjects/0");
        assertThat(api.desk().facts(new CaseId(ID))).hasSize(1);
    }

    @Test
    void a_fact_is_corrected_and_retracted() {
        api.send("/api/cases", OPENING);
        api.send(CASE + "/facts", SEEN);
        String correction = "{'reason':'typo','note':'spelling','fact':{'kind':'detection','summary':'Noticed.'}}";
        Api.Answer corrected = api.send(CASE + "/facts/" + FACT + "/correction", correction);
        assertThat(corrected.status()).isEqualTo(201);
        String ownId = corrected.body().path("factId").asString();
        assertThat(ownId).isNotEqualTo(FACT);
        assertThat(api.send(CASE + "/facts/" + ownId + "/correction", correction)
                        .problems())
                .isEqualTo("422 target-is-a-correction -");
        assertThat(api.send(CASE + "/facts/" + FACT + "/retraction", "{'reason':'duplicate'}")
                        .status())
                .isEqualTo(201);
        assertThat(api.send(CASE + "/facts/" + FACT + "/retraction", "{'reason':'other'}")
                        .problems())
                .isEqualTo("409 already-retracted -");
    }

    @Test
    void a_case_is_closed_and_reopened_and_exported() {
        api.send("/api/cases", OPENING);
        assertThat(api.send(CASE + "/reopening", "{'ground':'why not'}").problems())
                .isEqualTo("409 case-already-open -");
        assertThat(api.send(CASE + "/closure", "{'ground':'done'}").status()).isEqualTo(201);
        assertThat(api.send(CASE + "/facts", SEEN).problems()).isEqualTo("409 case-closed /kind");
        assertThat(api.send(CASE + "/exports", "{}").status()).isEqualTo(201);
        assertThat(api.send(CASE + "/reopening", "{'ground':'more came up'}").status())
                .isEqualTo(201);
        assertThat(api.send(CASE + "/facts", SEEN).status()).isEqualTo(201);
    }

    @Test
    void an_unanswered_authority_keeps_a_case_open() {
        api.send("/api/cases", OPENING);
        api.send(CASE + "/facts", SEEN.replace("detection", "authority-request-received"));
        assertThat(api.send(CASE + "/closure", "{'ground':'done'}").problems()).isEqualTo("422 requests-unanswered -");
        api.send(CASE + "/facts", "{'kind':'authority-request-answered','details':{'request':'" + FACT + "'}}");
        assertThat(api.send(CASE + "/closure", "{'ground':'done'}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /api/cases                     | {'title':'x'}                                   | 400 missing-property /zone
        /api/cases                     | {'title':'x','zone':'UTC','colour':'red'}       | 400 unknown-property /colour
        /api/cases                     | {'title':7,'zone':'UTC'}                        | 400 wrong-type /title
        /api/cases                     | {'caseId':'X','title':'x','zone':'UTC'}         | 400 malformed-case-id /caseId
        /api/cases                     | {'title':'x','zone':'UTC','kind':'party'}       | 422 unknown-value /kind
        /api/cases                     | {'title':'x',                                   | 400 not-json /title
        /api/cases                     | {'title':'\\ud83d','zone':'UTC'}                 | 400 not-json /title
        /api/cases                     | [1]                                             | 400 wrong-type -
        CASE/facts                     | {'kind':'detection','factId':'x'}               | 400 wrong-type /factId
        CASE/facts                     | {'summary':'x'}                                 | 400 missing-property /kind
        CASE/facts                     | {'kind':'case-closed'}                          | 422 kind-has-its-own-call /kind
        CASE/facts                     | {'kind':'detection','actor':{'person':1}}       | 400 unknown-property /actor/person
        CASE/facts/batch               | {'facts':[]}                                    | 422 batch-size /facts
        CASE/facts/batch               | {'facts':[],'more':1}                           | 422 batch-size /facts
        CASE/facts/batch               | {}                                              | 400 missing-property /facts
        CASE/facts/zzz/correction      | {'reason':'typo','fact':{'kind':'detection'}}   | 404 fact-not-found -
        CASE/facts/FACT/correction     | {'reason':'typo','fact':{'kind':'detection'}}   | 404 fact-not-found -
        CASE/facts/FACT/correction     | {'reason':'typo'}                               | 400 missing-property /fact
        CASE/facts/FACT/correction     | {'reason':'typo','fact':{'kind':'gossip'}}      | 422 unknown-kind /fact/kind
        CASE/facts/FACT/correction     | {'reason':'x','fact':{'kind':'detection'}}      | 422 unknown-value /reason
        CASE/facts/FACT/retraction     | {}                                              | 400 missing-property /reason
        CASE/closure                   | {}                                              | 400 missing-property /ground
        CASE/exports                   | {'redact':[{'factId':'FACT','part':'body'}]}    | 400 missing-property /redact/0/reason
        /api/cases/nonsense/facts      | {'kind':'detection'}                            | 404 case-not-found -
        /api/cases/ffffffffffffffffffffffffffffffff/facts | {'kind':'detection'}          | 404 case-not-found -
        /api/imports?format=excel      | {}                                              | 422 unsupported-format /format
        /api/imports?format=history    | {}                                              | 400 missing-property /facts
        """)
    void bad_input_is_told_by_name_and_field(String path, String body, String expected) {
        api.send("/api/cases", OPENING);
        String at = path.replace("CASE", CASE).replace("FACT", FACT);
        Api.Answer answer = api.send(at, body.replace("FACT", FACT));
        assertThat(answer.problems()).isEqualTo(expected);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(api.desk().facts(new CaseId(ID))).hasSize(1);
    }

    @Test
    void a_busy_store_says_when_to_come_again() {
        api.desk().busyAfter(0);
        assertThat(api.send("/api/cases", OPENING).problems()).isEqualTo("503 busy -");
        api.desk().busyAfter(1);
        assertThat(api.send("/api/cases", OPENING).status()).isEqualTo(201);
    }

    @Test
    void nothing_but_json_is_taken() {
        assertThat(api.sendAs("text/plain", "/api/cases", OPENING.getBytes(UTF_8))
                        .status())
                .isEqualTo(415);
    }
}

package org.lagebuch.command.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.command.counter.Api;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Reporting;
import org.lagebuch.ledger.Digest;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;

class FilingsTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String CASE = "/api/cases/" + ID;
    private static final String SEEN = "11111111-1111-4111-8111-111111111111";
    private static final String FILED = "22222222-2222-4222-8222-222222222222";
    private static final String FIELDS = "'nature':{'value':'Mails were read.','fill':'confirmed','facts':['" + SEEN
            + "']},'contact':{'value':'Data protection officer','fill':'confirmed'},"
            + "'consequences':{'fill':'unknown-stated'},'measures':{'fill':'missing','reason':'None was taken yet.'}";
    private static final String FILING = filing(FIELDS);

    private final Api api = new Api();

    @BeforeEach
    void open() {
        api.send("/api/cases", "{'caseId':'" + ID + "','title':'Mail down','zone':'Europe/Berlin'}");
        api.send(CASE + "/facts", "{'factId':'" + SEEN + "','kind':'data-exposure','summary':'Mails were read.'}");
    }

    @Test
    void a_filing_is_kept_word_for_word_with_its_hash_in_the_order_of_the_pack() {
        Api.Answer answer = api.send(CASE + "/filings", FILING);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.location()).isEqualTo(CASE + "/filings/" + FILED);
        Reporting.NotificationSubmitted kept = kept();
        String hash =
                Digest.sha256(String.valueOf(kept.content()).getBytes(UTF_8)).hex();
        assertThat(kept.contentHash()).isEqualTo(hash);
        assertThat(answer.body().path("contentHash").asString()).isEqualTo(hash);
        assertThat(kept.claims()).extracting(Object::toString).containsExactly(SEEN);
        JsonNode document = Json.parse(String.valueOf(kept.content()).getBytes(UTF_8));
        assertThat(document.propertyNames())
                .containsExactly(
                        "format", "pack", "caseId", "factId", "regime", "stage", "recipient", "channel", "fields");
        assertThat(document.path("fields")
                        .valueStream()
                        .map(field -> field.path("content").asString()))
                .containsExactly("nature", "contact", "consequences", "measures");
        assertThat(document.at("/fields/0/article").asString()).isEqualTo("GDPR 33(3)(a)");
    }

    @Test
    void the_same_filing_again_gets_its_first_receipt_and_another_under_its_id_is_a_clash() {
        Api.Answer first = api.send(CASE + "/filings", FILING);
        Api.Answer again = api.send(CASE + "/filings", FILING);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("position")).isEqualTo(first.body().path("position"));
        assertThat(api.send(CASE + "/filings", FILING.replace("portal", "letter"))
                        .problems())
                .isEqualTo("409 id-with-other-content /factId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'regime':'eu-gdpr-33'           | 'regime':'eu-gdpr-99'                  | regime-unknown /regime
        'stage':'initial'               | 'stage':'overture'                     | stage-unknown /stage
        'consequences':                 | 'mitigation':                          | filing-incomplete /fields/consequences
        ,'reason':'None was taken yet.' | ''                                     | filing-incomplete /fields/measures
        'value':'Mails were read.',     | ''                                     | filing-incomplete /fields/nature
        'measures':                     | 'weather':{'fill':'missing'},'measures': | content-unknown /fields/weather
        'recipient':'BfDI'              | 'recipient':' '                        | text-missing /recipient
        """)
    void what_a_report_must_say_it_says_or_says_why_not(String what, String instead, String problems) {
        String asked = FILING.replace(what, instead.equals("''") ? "" : instead);
        assertThat(api.send(CASE + "/filings", asked).problems()).isEqualTo("422 " + problems);
        assertThat(api.desk().facts(new CaseId(ID))).hasSize(2);
    }

    @Test
    void facts_it_rests_on_are_on_record_and_its_earlier_stage_too() {
        assertThat(api.send(CASE + "/filings", FILING.replace(SEEN, FILED.replace('2', '3')))
                        .problems())
                .isEqualTo("422 link-target-unknown /fields/nature/facts/0");
        String second =
                "{'regime':'eu-nis2-23','stage':'intermediate','recipient':'BSI','channel':'portal','fields':{}}";
        assertThat(api.send(CASE + "/filings", second).problems()).contains("earlier-stage-missing /stage");
    }

    @Test
    void nobody_else_writes_the_text_of_a_filing() {
        assertThat(api.send(CASE + "/facts", "{'kind':'notification-submitted','details':{'content':'made up'}}")
                        .problems())
                .isEqualTo("422 kind-has-its-own-call /details/content");
    }

    @Test
    void its_receipt_is_added_once() {
        api.send(CASE + "/filings", FILING);
        String receipt =
                "{'kind':'notification-acknowledged','details':{'notification':'" + FILED + "','receipt':'R-1'}}";
        assertThat(api.send(CASE + "/facts", receipt).status()).isEqualTo(201);
        assertThat(api.send(CASE + "/facts", receipt.replace("R-1", "R-2")).problems())
                .isEqualTo("422 receipt-already-known /details/receipt");
        api.send(
                CASE + "/facts",
                "{'factId':'" + FILED.replace('2', '4')
                        + "','kind':'notification-submitted','details':{'receipt':'R-3'}}");
        assertThat(api.send(CASE + "/facts", receipt.replace(FILED, FILED.replace('2', '4')))
                        .problems())
                .isEqualTo("422 receipt-already-known /details/receipt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ''                    | ''                                 | 201 - -
        'regime':'eu-gdpr-33' | 'regime':'uk-gdpr-33'              | 422 filing-is-frozen /fact/details/regime
        'stage':'initial'     | 'stage':'phased'                   | 422 earlier-stage-missing /fact/details/stage filing-is-frozen /fact/details/stage
        'channel':'portal'    | 'channel':'fax'                    | 422 filing-is-frozen /fact/details/channel
        'channel':'portal'    | 'channel':'portal','content':'ha'  | 422 filing-is-frozen /fact/details/content
        'summary'             | 'negated':true,'summary'           | 422 filing-is-frozen /fact/negated
        """)
    void what_was_submitted_stays_and_only_how_it_was_noted_is_corrected(String what, String instead, String answer) {
        api.send(CASE + "/filings", FILING);
        String hash = String.valueOf(kept().contentHash());
        String correction = "{'reason':'typo','fact':{'kind':'notification-submitted','summary':'First report.',"
                + "'details':{'regime':'eu-gdpr-33','stage':'initial','recipient':'BfDI','channel':'portal',"
                + "'contentHash':'" + hash + "','claims':['" + SEEN + "']}}}";
        String asked = what.equals("''") ? correction : correction.replace(what, instead);
        Api.Answer corrected = api.send(CASE + "/facts/" + FILED + "/correction", asked);
        if (corrected.status() == 201) assertThat(answer).startsWith("201");
        else assertThat(corrected.problems()).isEqualTo(answer);
    }

    @Test
    void a_filing_does_not_become_another_fact() {
        api.send(CASE + "/filings", FILING);
        assertThat(api.send(
                                CASE + "/facts/" + FILED + "/correction",
                                "{'reason':'other','fact':{'kind':'annotation','summary':'Never mind.'}}")
                        .problems())
                .isEqualTo("422 filing-is-frozen /fact/kind");
    }

    @Test
    void what_was_sent_cannot_be_unsent_but_what_stands_here_by_mistake_can_go() {
        api.send(CASE + "/filings", FILING);
        String path = CASE + "/facts/" + FILED + "/retraction";
        assertThat(api.send(path, "{'reason':'other'}").problems()).isEqualTo("422 filing-cannot-be-unsent /reason");
        assertThat(api.send(path, "{'reason':'duplicate'}").status()).isEqualTo(201);
    }

    private Reporting.NotificationSubmitted kept() {
        Fact fact = api.desk().facts(new CaseId(ID)).getLast();
        return (Reporting.NotificationSubmitted) fact.what();
    }

    private static String filing(String fields) {
        return "{'factId':'" + FILED + "','regime':'eu-gdpr-33','stage':'initial','recipient':'BfDI',"
                + "'channel':'portal','assertedAt':'2026-11-24T12:00:00+01:00','fields':{" + fields + "}}";
    }
}

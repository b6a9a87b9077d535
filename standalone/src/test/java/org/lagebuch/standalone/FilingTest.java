package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.Digest;
import tools.jackson.databind.JsonNode;

/** A report to an authority, from the facts to the receipt, over the public API. */
class FilingTest {
    private static final String EXPOSED = "10000000-0000-4000-8000-000000000001";
    private static final String FILED = "10000000-0000-4000-8000-000000000002";
    private static final String DRAFT = "/filings/draft?regime=eu-gdpr-33&stage=";

    @Test
    void a_report_is_composed_filed_acknowledged_and_followed(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            String path = "/api/cases/" + opened(product);
            JsonNode draft = product.get(path + DRAFT + "initial").body();
            assertThat(draft.path("obliged").asBoolean()).isTrue();
            JsonNode nature = field(draft, "nature");
            assertThat(nature.path("value").asString("")).isEqualTo("Mails of 300 patients were read.");
            assertThat(nature.at("/facts/0").asString("")).isEqualTo(EXPOSED);
            assertThat(field(draft, "contact").path("value").asString("")).contains("Ines Beispiel");
            assertThat(field(draft, "consequences").path("fill").asString()).isEqualTo("missing");

            Product.Answer filed = product.post(path + "/filings", filing());
            assertThat(filed.status()).isEqualTo(201);
            byte[] json = product.bytes(path + "/filings/" + FILED + "?format=json");
            assertThat(Digest.sha256(json).hex())
                    .isEqualTo(filed.body().path("contentHash").asString(""));
            assertThat(new String(product.bytes(path + "/filings/" + FILED + "?format=text"), UTF_8))
                    .contains("Mails of 300 patients were read.");
            assertThat(new String(product.bytes(path + "/filings/" + FILED + "?format=pdf"), UTF_8))
                    .startsWith("%PDF-");

            record(
                    product,
                    path,
                    "'kind':'notification-acknowledged','details':{'notification':'" + FILED + "','receipt':'R-17'}");
            JsonNode all = product.get(path + "/filings").body().path("filings");
            assertThat(all).hasSize(1);
            assertThat(all.at("/0/state").asString("")).isEqualTo("acknowledged");
            assertThat(all.at("/0/receipt").asString("")).isEqualTo("R-17");

            correct(product, path);
            JsonNode statements = product.get(path + "/statements").body();
            assertThat(statements.at("/statements/0/claims/0/factId").asString(""))
                    .isEqualTo(EXPOSED);
            assertThat(statements.path("alarms")).isNotEmpty();
            JsonNode next = product.get(path + DRAFT + "initial").body();
            assertThat(next.path("startsFrom").asString("")).isEqualTo(FILED);
            assertThat(field(next, "nature").path("change").asString("")).isEqualTo("changed");
            assertThat(field(next, "nature").path("before").asString("")).isEqualTo("Mails of 300 patients were read.");
            assertThat(field(next, "measures").path("change").asString("")).isEqualTo("same");
            JsonNode phased = product.get(path + DRAFT + "phased").body();
            assertThat(phased.at("/changedSince/0/content").asString("")).isEqualTo("nature");
            assertThat(phased.path("changedSince")).hasSize(1);
            String before = "&asOf=" + filed.body().path("position").asString();
            assertThat(field(product.get(path + DRAFT + "initial" + before).body(), "nature")
                            .path("value")
                            .asString(""))
                    .isEqualTo("Mails of 300 patients were read.");
        }
    }

    @Test
    void what_is_not_there_is_told_by_name(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            String path = "/api/cases/" + opened(product);
            assertThat(product.get(path + "/filings/draft?regime=xx&stage=initial")
                            .problem())
                    .isEqualTo("regime-not-found");
            assertThat(product.get(path + DRAFT + "overture").problem()).isEqualTo("stage-not-found");
            assertThat(product.get(path + "/filings/" + FILED).problem()).isEqualTo("filing-not-found");
            assertThat(product.get(path + "/filings/" + FILED + "?format=docx").field())
                    .isEqualTo("/format");
        }
    }

    private static String opened(Product product) {
        Product.Answer opened = product.post(
                "/api/cases",
                spelled("'title':'Mailboxes read','zone':'Europe/Berlin','organisation':{'name':'Klinik Beispiel',"
                        + "'role':'controller','sector':'health','country':'DE'}"));
        String caseId = opened.body().path("caseId").asString("");
        String path = "/api/cases/" + caseId;
        record(
                product,
                path,
                "'factId':'" + EXPOSED
                        + "','kind':'data-exposure','summary':'Mails of 300 patients were read.','assertion':'confirmed'");
        record(
                product,
                path,
                "'kind':'awareness-established','summary':'We know.',"
                        + "'details':{'at':'2026-03-01T10:00:00+01:00','reasons':'The provider wrote.'}");
        record(
                product,
                path,
                "'kind':'role-assigned','summary':'Named.','details':{'role':'dpo',"
                        + "'person':{'type':'person','name':'Ines Beispiel','contact':'dpo@example.org'}}");
        record(product, path, "'kind':'containment','summary':'All passwords were reset.','assertion':'confirmed'");
        return caseId;
    }

    private static void correct(Product product, String path) {
        Product.Answer corrected = product.post(
                path + "/facts/" + EXPOSED + "/correction",
                spelled("'reason':'new-evidence','fact':{'kind':'data-exposure',"
                        + "'summary':'Mails of 500 patients were read.','assertion':'confirmed'}"));
        assertThat(corrected.status()).isEqualTo(201);
    }

    private static String filing() {
        return spelled("'factId':'" + FILED + "','regime':'eu-gdpr-33','stage':'initial','recipient':'LfDI',"
                + "'channel':'portal','fields':{"
                + "'nature':{'value':'Mails of 300 patients were read.','fill':'confirmed','facts':['" + EXPOSED
                + "']},'contact':{'value':'Ines Beispiel, dpo@example.org, dpo','fill':'confirmed'},"
                + "'consequences':{'fill':'unknown-stated'},"
                + "'measures':{'value':'All passwords were reset.','fill':'confirmed'}}");
    }

    private static void record(Product product, String path, String fact) {
        assertThat(product.post(path + "/facts", spelled(fact)).status())
                .as(fact)
                .isEqualTo(201);
    }

    private static JsonNode field(JsonNode draft, String content) {
        return draft.path("fields")
                .valueStream()
                .filter(field -> content.equals(field.path("content").asString("")))
                .findFirst()
                .orElseThrow();
    }

    private static String spelled(String told) {
        return "{" + told.replace('\'', '"') + "}";
    }
}

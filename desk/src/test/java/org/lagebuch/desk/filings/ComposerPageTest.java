package org.lagebuch.desk.filings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class ComposerPageTest {
    private static final UUID ID = UUID.fromString("d098f82c-4a6c-352b-9581-295856dc869a");
    private static final String HEAD =
            "{\"caseId\":\"c1\",\"title\":\"VPN\",\"state\":\"open\",\"zone\":\"Europe/Berlin\"}";
    private static final String DRAFT = """
            {"regime":"eu-gdpr-33","regimeName":"GDPR","stage":"initial","stageName":"Notification","law":"Art. 33",
             "recipient":"The authority","obliged":true,"fields":[
             {"content":"nature","label":"Nature","required":true,"article":"Art. 33(3)(a)","fill":"confirmed",
              "value":"Mails of 300 were read.","before":"Mails of 200 were read.","change":"changed","facts":["f1"]},
             {"content":"consequences","label":"Consequences","required":true,"fill":"missing","facts":[]}],
             "changedSince":[]}""";
    private static final String FACT = "{\"versions\":[{\"fact\":{\"summary\":\"Mailbox log of 1 March\"}}]}";
    private static final String FILINGS = """
            {"filings":[
             {"factId":"s1","regimeName":"GDPR","stageName":"Notification","state":"submitted","contentHash":"ab12",
              "composedHere":true,"recordedAt":"2026-03-02T12:00:00Z"},
             {"factId":"s2","regimeName":"NIS2","stageName":"Early warning","state":"acknowledged","receipt":"R-17",
              "composedHere":false}]}""";

    @Test
    void the_form_of_the_authority_is_filled_from_facts_which_stand_beside() {
        try (PageBench bench = bench("responder")) {
            String page = bench.page("/cases/c1/filings/new?regime=eu-gdpr-33&stage=initial");
            assertThat(page)
                    .contains("1. Nature", "2. Consequences", "Mails of 300 were read.", "Mailbox log of 1 March")
                    .contains(
                            "<s>Mails of 200 were read.</s>", "No fact says this yet.", "The authority", ID.toString())
                    .doesNotContain("??");
            assertThat(page.indexOf("1. Nature")).isLessThan(page.indexOf("2. Consequences"));
            assertThat(bench.in(Locale.GERMANY).page("/cases/c1/filings/new?regime=eu-gdpr-33&stage=initial"))
                    .contains("bestätigt", "Noch sagt das kein Fakt.");
        }
    }

    @Test
    void what_is_filed_says_field_by_field_what_by_which_facts_and_how_surely() {
        try (PageBench bench = bench("responder")) {
            var filed = bench.send("/cases/c1/filings", form("2026-03-02 14:05", "unknown-stated", ""));
            assertThat(filed.getRedirectedUrl()).isEqualTo("/cases/c1/filings");
            assertThat(bench.posted())
                    .singleElement()
                    .asString()
                    .startsWith("/api/cases/c1/filings ")
                    .contains(
                            "\"nature\":{\"fill\":\"confirmed\",\"value\":\"Mails of 300 were read.\",\"facts\":[\"f1\"]}")
                    .contains("\"consequences\":{\"fill\":\"unknown-stated\"}")
                    .contains("2026-03-02T14:05", ID.toString(), "\"channel\":\"portal\"")
                    .doesNotContain("\"at\"", "_csrf");
        }
    }

    @Test
    void words_that_are_said_to_be_missing_are_asked_back_and_kept() throws Exception {
        try (PageBench bench = bench("responder")) {
            var again = bench.send("/cases/c1/filings", form("", "missing", "Patients may be blackmailed."));
            assertThat(again.getContentAsString()).contains("Patients may be blackmailed.", "“Consequences” has words");
            var unclear = bench.send("/cases/c1/filings", form("03/04 10:00", "unknown-stated", ""));
            assertThat(unclear.getContentAsString()).contains("03/04 10:00", "portal");
            assertThat(bench.posted()).isEmpty();
        }
    }

    @Test
    void a_receipt_is_asked_for_where_there_is_none_and_files_where_there_is_text() throws Exception {
        try (PageBench bench = bench("responder").says("/api/cases/c1/filings/s1", "the frozen text")) {
            assertThat(bench.page("/cases/c1/filings"))
                    .contains("filings/s1/receipt", "filings/s1/file?format=pdf", "R-17")
                    .doesNotContain("filings/s2/receipt", "filings/s2/file", "??");
            assertThat(bench.page("/cases/c1/filings/s1/file?format=json")).isEqualTo("the frozen text");
            bench.send("/cases/c1/filings/s1/receipt", Map.of("receipt", " R-18 "));
            assertThat(bench.posted())
                    .singleElement()
                    .asString()
                    .contains("notification-acknowledged", "\"notification\":\"s1\"", "\"receipt\":\"R-18\"");
        }
    }

    @Test
    void who_only_reads_sees_what_was_filed_and_files_nothing() {
        try (PageBench bench = bench("auditor")) {
            assertThat(bench.page("/cases/c1/filings")).contains("R-17").doesNotContain("/receipt");
            assertThat(bench.page("/cases/c1/filings/new?regime=x&stage=y")).contains("does not allow");
            assertThat(bench.send("/cases/c1/filings", Map.of()).getStatus()).isEqualTo(403);
            assertThat(bench.posted()).isEmpty();
        }
    }

    private static Map<String, String> form(String at, String fill, String consequences) {
        Map<String, String> form = new HashMap<>(Map.of(
                "regime", "eu-gdpr-33",
                "stage", "initial",
                "factId", ID.toString(),
                "recipient", "The authority",
                "channel", "portal",
                "at", at,
                "_csrf", "token"));
        form.putAll(Map.of("value.nature", "Mails of 300 were read.", "fill.nature", "confirmed"));
        form.putAll(Map.of("value.consequences", consequences, "fill.consequences", fill));
        return form;
    }

    private static PageBench bench(String role) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-03T12:00:00Z"));
        return new PageBench(PageBench.person(role), (api, messages) -> new Object[] {
                    new ComposerPage(api, messages, clock, () -> ID), new FilingsPage(api, messages, clock)
                })
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/facts/f1", FACT)
                .says("/api/cases/c1/filings", FILINGS)
                .says("/api/cases/c1/filings/draft", DRAFT);
    }
}

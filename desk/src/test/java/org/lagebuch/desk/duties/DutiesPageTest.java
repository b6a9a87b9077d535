package org.lagebuch.desk.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class DutiesPageTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final String HEAD = """
            {"caseId":"c1","title":"VPN","state":"open","zone":"Europe/Berlin","counts":{"facts":1},
             "asOf":{"time":"2026-03-01T12:00:00Z","knownAt":"2026-03-01T12:00:00Z"}}""";
    private static final String DUTIES = """
            {"at":"2026-03-01T12:00:00Z","pack":{"version":"2026-11-22"},"obligations":[
             {"kind":"law","regime":"gdpr","regimeName":"GDPR","stage":"authority","stageName":"Notification",
              "state":"running","dueStatutory":"2026-03-04T10:30:00Z","dueConservative":"2026-03-03T10:30:00Z",
              "anchor":"f1","article":"Art. 33(1)","recipient":"authority","explanation":["It counts from f1."],
              "earlier":[{"dueStatutory":"2026-03-02T10:30:00Z","until":"2026-03-01T10:30:00Z"}],
              "contents":[{"label":"Nature","required":true,"fill":"estimate","facts":["f1"]}]},
             {"kind":"law","regime":"gdpr","regimeName":"GDPR","stage":"persons","stageName":"Letters",
              "state":"cannot-tell","article":"Art. 34","recipient":"persons",
              "questions":[{"question":"risk_level","words":"Is the risk high?","judgement":true}]}]}""";
    private static final String REGIMES = """
            {"regimes":[{"id":"gdpr","stages":[{"id":"authority","due":{"amount":72,"unit":"hours"}}]}]}""";

    @Test
    void dates_reasons_contents_and_questions_stand_on_one_page() {
        try (PageBench bench = bench("responder")) {
            assertThat(bench.page("/cases/c1/duties"))
                    .contains("70 h 30 min left", "the law gives 72 hours", "11:30", "CET")
                    .contains("#fact-f1", "It counts from f1.", "1 of 1", "estimate")
                    .contains("Is the risk high?", "duties/assessment", "duties/awareness", "duties/decision")
                    .doesNotContain("??");
        }
    }

    @Test
    void it_is_told_in_german_too() {
        try (PageBench bench = bench("responder").in(Locale.GERMANY)) {
            assertThat(bench.page("/cases/c1/duties")).contains("noch 70 Std. 30 Min.", "Offene Fragen");
        }
    }

    @Test
    void who_only_reads_is_offered_no_form_and_nobody_is_while_looking_back() {
        try (PageBench bench = bench("auditor")) {
            assertThat(bench.page("/cases/c1/duties")).doesNotContain("duties/assessment");
        }
        try (PageBench bench = bench("responder")) {
            assertThat(bench.page("/cases/c1/duties?asOf=3"))
                    .contains("Looking back", "/cases/c1?asOf=3")
                    .doesNotContain("duties/awareness", "duties/decision");
        }
    }

    @Test
    void an_answer_is_recorded_and_a_time_that_is_unclear_is_asked_back() {
        try (PageBench bench = bench("responder")) {
            var answered = bench.send(
                    "/cases/c1/duties/assessment",
                    Map.of("question", "risk_level", "value", "yes", "reasons", "Health data"));
            assertThat(answered.getRedirectedUrl()).isEqualTo("/cases/c1/duties?minPosition=7");
            assertThat(bench.posted()).singleElement().asString().contains("\"value\":true", "Health data");
            var asked = bench.send("/cases/c1/duties/awareness", Map.of("at", "after lunch", "reasons", "x"));
            assertThat(asked.getStatus()).isEqualTo(200);
            assertThat(bench.posted()).hasSize(1);
        }
    }

    private static PageBench bench(String role) {
        return new PageBench(PageBench.person(role), (api, messages) -> {
                    DutiesPage page = new DutiesPage(api, messages, CLOCK);
                    return new Object[] {page, new JudgementDesk(api, messages, page, CLOCK)};
                })
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/obligations", DUTIES)
                .says("/api/regimes", REGIMES);
    }
}

package org.lagebuch.desk.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class HandoverPageTest {
    private static final UUID ID = UUID.fromString("d098f82c-4a6c-352b-9581-295856dc869a");
    private static final String HEAD = """
            {"caseId":"c1","title":"VPN","state":"open","zone":"Europe/Berlin","openRequests":["r1"]}""";
    private static final String DUTIES = """
            {"obligations":[
             {"regimeName":"GDPR","stageName":"Authority","state":"due-soon","dueStatutory":"2026-03-04T10:30:00Z"},
             {"regimeName":"NIS2","stageName":"Final","state":"fulfilled"}]}""";
    private static final String REQUEST = """
            {"versions":[{"fact":{"summary":"Which data?"}}]}""";

    @Test
    void what_is_open_stands_there_already() {
        try (PageBench bench = bench("responder")) {
            assertThat(bench.page("/cases/c1/handover"))
                    .contains("GDPR · Authority: due soon", "11:30", "Unanswered request: Which data?")
                    .contains("value=\"anna\"", ID.toString())
                    .doesNotContain("NIS2", "??");
            assertThat(bench.in(Locale.GERMANY).page("/cases/c1/handover")).contains("Unbeantwortete Anfrage");
        }
    }

    @Test
    void each_line_is_one_open_point() {
        try (PageBench bench = bench("responder")) {
            var answer = bench.send(
                    "/cases/c1/handover",
                    Map.of("from", "anna", "to", "Ben", "points", "one\n\n  two ", "factId", ID.toString()));
            assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/c1?minPosition=7");
            assertThat(bench.posted())
                    .singleElement()
                    .asString()
                    .contains("shift-handed-over", "[\"one\",\"two\"]", "\"name\":\"Ben\"", ID.toString());
        }
    }

    @Test
    void who_only_reads_hands_nothing_over() {
        try (PageBench bench = bench("auditor")) {
            assertThat(bench.page("/cases/c1/handover")).contains("does not allow");
            assertThat(bench.send("/cases/c1/handover", Map.of("to", "Ben")).getStatus())
                    .isEqualTo(403);
            assertThat(bench.posted()).isEmpty();
        }
    }

    private static PageBench bench(String role) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-03T12:00:00Z"));
        return new PageBench(PageBench.person(role), (api, messages) ->
                        new Object[] {new HandoverPage(api, messages, clock, () -> ID)})
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/obligations", DUTIES)
                .says("/api/cases/c1/facts/r1", REQUEST);
    }
}

package org.lagebuch.desk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class TellPageTest {
    private static final UUID ID = UUID.fromString("d098f82c-4a6c-352b-9581-295856dc869a");
    private static final String HEAD =
            "{\"caseId\":\"c1\",\"title\":\"VPN\",\"state\":\"open\",\"zone\":\"Europe/Berlin\"}";
    private static final String TIMELINE = """
            {"entries":[
             {"factId":"f1","kind":"forensic-finding","summary":"No data left.","reservation":"as far as known so far"},
             {"factId":"f2","kind":"containment","summary":"Shut down."},
             {"factId":"f3","kind":"statement-published","summary":"Told before."},
             {"factId":"f4","kind":"detection","summary":"Seen wrongly.","retracted":{"reason":"other"}}]}""";

    @Test
    void facts_that_stand_are_offered_with_their_reservation() {
        try (PageBench bench = bench("responder")) {
            assertThat(bench.page("/cases/c1/statements/new"))
                    .contains("No data left.", "as far as known so far", "Shut down.", ID.toString())
                    .doesNotContain("Told before.", "Seen wrongly.", "??");
            assertThat(bench.in(Locale.GERMANY).page("/cases/c1/statements/new"))
                    .contains("Genannte Tatsachen");
        }
    }

    @Test
    void what_was_told_is_recorded_with_the_facts_it_told() {
        try (PageBench bench = bench("responder")) {
            var answer = bench.send(
                    "/cases/c1/statements",
                    Map.of("told", "Nothing left.", "audience", "public", "claims", "f1", "at", "yesterday 08:38"));
            assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/c1/statements");
            assertThat(bench.posted())
                    .singleElement()
                    .asString()
                    .contains(
                            "statement-published",
                            "\"claims\":[\"f1\"]",
                            "2026-03-02T08:38",
                            "\"audience\":\"public\"");
        }
    }

    @Test
    void a_time_that_can_be_several_is_asked_back_and_nothing_typed_is_lost() {
        try (PageBench bench = bench("responder")) {
            var answer = bench.send("/cases/c1/statements", Map.of("told", "Nothing left.", "at", "03/04 10:00"));
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(bench.posted()).isEmpty();
        }
    }

    @Test
    void who_only_reads_tells_nothing() {
        try (PageBench bench = bench("auditor")) {
            assertThat(bench.page("/cases/c1/statements/new")).contains("does not allow");
        }
    }

    private static PageBench bench(String role) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-03T12:00:00Z"));
        return new PageBench(PageBench.person(role), (api, messages) ->
                        new Object[] {new TellPage(api, messages, clock, () -> ID)})
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/timeline", TIMELINE);
    }
}

package org.lagebuch.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class AuditPageTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-31T12:00:00Z"));
    private static final String HEALTH = """
            {"head":12,"sealed":10,"unsealed":2,"sealing":true,
             "scrub":{"endedAt":"2026-03-30T02:00:00Z","size":10,"findings":[]}}""";
    private static final String HEAD =
            "{\"caseId\":\"c1\",\"title\":\"VPN\",\"state\":\"open\",\"zone\":\"Europe/Berlin\",\"counts\":{\"facts\":3}}";
    private static final String DUTIES = """
            {"obligations":[
             {"regimeName":"GDPR","stageName":"Authority","state":"fulfilled","punctuality":"in-time","filing":"f1",
              "dueStatutory":"2026-03-04T10:30:00Z","filedAt":"2026-03-03T10:30:00Z"},
             {"regimeName":"NIS2","stageName":"Final","state":"overdue","dueStatutory":"2026-03-05T10:30:00Z"},
             {"regimeName":"DORA","stageName":"Initial","state":"not-started"}]}""";
    private static final String TIMELINE = """
            {"entries":[{"factId":"f2","summary":"Mail down","versions":[{},{"recordedAt":"2026-03-02T10:00:00Z",
              "recordedBy":"u-2","reason":"typo"}],
              "retracted":{"recordedAt":"2026-03-02T11:00:00Z","recordedBy":"u-3","reason":"duplicate","note":"see f9"}}]}""";

    @Test
    void the_cases_of_a_period_are_told_with_what_the_ledger_says_of_itself() {
        try (PageBench bench = bench("auditor").says("/api/cases", cases(3))) {
            assertThat(bench.page("/audit?from=2026-03-02&to=2026-03-03"))
                    .contains("Case 2", "Case 3", "2 cases", "10 records sealed, 2 waiting")
                    .contains("/desk/verify/index.html", "/audit/policy", "/audit/cases/c2/bundle")
                    .contains("<a href=\"/audit\" aria-current=\"page\">")
                    .doesNotContain("Case 1", "??");
        }
    }

    @Test
    void the_same_number_draws_the_same_cases() {
        try (PageBench bench = bench("auditor").says("/api/cases", cases(28))) {
            String drawn = titles(bench.page("/audit?sample=4&number=17"));
            assertThat(drawn.split(" ")).hasSize(4);
            assertThat(titles(bench.page("/audit?sample=4&number=17"))).isEqualTo(drawn);
            assertThat(titles(bench.page("/audit?sample=4&number=18"))).isNotEqualTo(drawn);
        }
    }

    @Test
    void a_case_is_told_by_its_deadlines_and_by_what_was_changed() {
        try (PageBench bench = bench("auditor")) {
            assertThat(bench.page("/audit/cases/c1"))
                    .contains("1 met", "1 late", "NIS2 · Final", "fulfilled, in time")
                    .contains("typing mistake", "duplicate (see f9)", "Corrections and retractions (2)")
                    .doesNotContain("DORA", "??");
            assertThat(bench.in(Locale.GERMANY).page("/audit/cases/c1")).contains("Selbst prüfen", "1 verspätet");
        }
    }

    @Test
    void a_bundle_is_carried_to_the_browser() {
        try (PageBench bench = bench("auditor").says("/api/cases/c1/export", "the bytes")) {
            var answer = bench.send("/audit/cases/c1/bundle", Map.of());
            assertThat(answer.getContentAsByteArray()).asString().isEqualTo("the bytes");
        }
    }

    @Test
    void a_finding_is_told_as_what_it_is() {
        String health = HEALTH.replace("\"findings\":[]", "\"findings\":[{\"code\":\"leaf-altered\"}]");
        try (PageBench bench = bench("auditor").says("/api/cases", cases(1)).says("/api/ledger/health", health)) {
            assertThat(bench.page("/audit")).contains("1 finding").doesNotContain("No finding");
        }
    }

    @Test
    void a_responder_is_shown_neither_the_door_nor_the_page() {
        try (PageBench bench = bench("responder").says("/api/cases", cases(1))) {
            assertThat(bench.page("/audit")).contains("does not allow").doesNotContain("href=\"/audit\"", "Case 1");
            assertThat(bench.send("/audit/cases/c1/bundle", Map.of()).getStatus())
                    .isEqualTo(403);
        }
    }

    private static String cases(int count) {
        return IntStream.iterate(count, one -> one > 0, one -> one - 1)
                .mapToObj(one -> """
                        {"caseId":"c%d","title":"Case %d","kind":"incident","status":"open",
                         "lastActivity":"2026-03-%02dT12:00:00Z"}""".formatted(one, one, one))
                .collect(Collectors.joining(",", "{\"cases\":[", "]}"));
    }

    private static String titles(String page) {
        return Pattern.compile("audit/cases/(c\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(" "));
    }

    private static PageBench bench(String role) {
        return new PageBench(PageBench.person(role), (api, messages) -> new Object[] {
                    new AuditPage(api, messages, CLOCK, new SplittableRandom(3), ZoneId.of("Europe/Berlin")),
                    new AuditedCasePage(api, messages, CLOCK)
                })
                .says("/api/ledger/health", HEALTH)
                .says("/api/ledger/policy", "log key")
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/obligations", DUTIES)
                .says("/api/cases/c1/timeline", TIMELINE);
    }
}

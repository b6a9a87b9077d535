package org.lagebuch.desk.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class ClosingPageTest {
    @Test
    void a_case_is_closed_with_its_ground() {
        try (PageBench bench = bench("responder", "open")) {
            assertThat(bench.page("/cases/c1/closing"))
                    .contains("Close the case")
                    .doesNotContain("??");
            var answer = bench.send("/cases/c1/closing", Map.of("ground", " All is restored. "));
            assertThat(answer.getRedirectedUrl()).startsWith("/cases/c1?minPosition=");
            assertThat(bench.posted()).singleElement().asString().contains("\"ground\":\"All is restored.\"");
        }
    }

    @Test
    void a_closed_case_is_opened_again() {
        try (PageBench bench = bench("responder", "closed").in(Locale.GERMANY)) {
            assertThat(bench.page("/cases/c1/closing")).contains("wieder öffnen", "name=\"again\" value=\"true\"");
        }
    }

    @Test
    void who_only_reads_closes_nothing() {
        try (PageBench bench = bench("auditor", "open")) {
            assertThat(bench.send("/cases/c1/closing", Map.of("ground", "x")).getStatus())
                    .isEqualTo(403);
            assertThat(bench.posted()).isEmpty();
        }
    }

    private static PageBench bench(String role, String state) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-03T12:00:00Z"));
        return new PageBench(
                        PageBench.person(role), (api, messages) -> new Object[] {new ClosingPage(api, messages, clock)})
                .says(
                        "/api/cases/c1",
                        "{\"caseId\":\"c1\",\"title\":\"VPN\",\"state\":\"" + state + "\",\"zone\":\"Europe/Berlin\"}");
    }
}

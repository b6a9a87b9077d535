package org.lagebuch.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class OverviewPageTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-31T12:00:00Z"));
    private static final String HEAD =
            "{\"caseId\":\"c1\",\"title\":\"VPN\",\"state\":\"open\",\"zone\":\"Europe/Berlin\"}";
    private static final String OUTLINE = """
            {"kinds":[
             {"kind":"annotation","facts":1,"spans":[]},
             {"kind":"containment","facts":5,"spans":[
              {"from":"2026-03-01T09:30:00Z","to":"2026-03-01T09:31:00Z","summary":"Cut"},
              {"from":"2026-03-20T09:30:00Z","to":"2026-03-20T09:31:00Z"},
              {"from":"2026-03-20T19:30:00Z","to":"2026-03-20T19:31:00Z","facts":3}]},
             {"kind":"detection","facts":1,"spans":[
              {"from":"2026-03-01T08:30:00Z","to":"2026-03-01T08:31:00Z","summary":"Odd <b>"}]}]}""";

    @Test
    void lanes_by_kind_are_drawn_with_silence_between_and_told_as_text_too() {
        try (PageBench bench = bench(OUTLINE)) {
            assertThat(bench.page("/cases/c1/overview"))
                    .contains("<svg", "Drawing of 2 kinds with 1 silent stretches", "Detection", "Containment")
                    .contains("Odd &lt;b&gt;", "kind=containment", "19 days", "1 fact has no place here")
                    .contains(
                            "<title>20 Mar 2026, 10:30 CET</title>", "<title>3 facts close together</title>", ">5</td>")
                    .doesNotContain("??", "style=");
            assertThat(bench.in(Locale.GERMANY).page("/cases/c1/overview")).contains("Stille", "Eindämmung");
        }
    }

    @Test
    void an_empty_case_is_no_failure() {
        try (PageBench bench = bench("{\"kinds\":[]}")) {
            assertThat(bench.page("/cases/c1/overview"))
                    .contains("Nothing is told here.")
                    .doesNotContain("<svg");
        }
    }

    private static PageBench bench(String outline) {
        return new PageBench(PageBench.person("auditor"), (api, messages) ->
                        new Object[] {new OverviewPage(api, messages, CLOCK)})
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/outline", outline);
    }
}

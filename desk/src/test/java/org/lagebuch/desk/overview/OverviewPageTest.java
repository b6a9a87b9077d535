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
    private static final String TIMELINE = """
            {"entries":[
             {"kind":"detection","summary":"Odd <b>","occurred":{"precision":"minute","value":"2026-03-01T09:30"}},
             {"kind":"containment","summary":"Cut","occurred":{"precision":"minute","value":"2026-03-01T10:30"}},
             {"kind":"containment","summary":"Again","occurred":{"precision":"minute","value":"2026-03-20T10:30"}},
             {"kind":"annotation","summary":"Whenever","occurred":{"precision":"unknown"}},
             {"kind":"service-impact","summary":"Gone","retracted":{},
              "occurred":{"precision":"minute","value":"2026-03-20T10:31"}}]}""";

    @Test
    void lanes_by_kind_are_drawn_with_silence_between_and_told_as_text_too() {
        try (PageBench bench = bench(TIMELINE)) {
            assertThat(bench.page("/cases/c1/overview"))
                    .contains("<svg", "Drawing of 2 kinds with 1 silent stretches", "Detection", "Containment")
                    .contains("Odd &lt;b&gt;", "kind=containment", "19 days", "1 fact has no place here")
                    .doesNotContain("Gone", "??", "style=");
            assertThat(bench.in(Locale.GERMANY).page("/cases/c1/overview")).contains("Stille", "Eindämmung");
        }
    }

    @Test
    void an_empty_case_is_no_failure() {
        try (PageBench bench = bench("{\"entries\":[]}")) {
            assertThat(bench.page("/cases/c1/overview"))
                    .contains("Nothing is told here.")
                    .doesNotContain("<svg");
        }
    }

    private static PageBench bench(String timeline) {
        return new PageBench(PageBench.person("auditor"), (api, messages) ->
                        new Object[] {new OverviewPage(api, messages, CLOCK)})
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/timeline", timeline);
    }
}

package org.lagebuch.desk.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.desk.PageBench;

class LookBackPageTest {
    @Test
    void each_axis_has_its_moments_and_now() {
        try (PageBench bench = bench(true)) {
            assertThat(bench.page("/cases/c1/lookback"))
                    .contains("1 Mar 2026, 09:00 CET · № 3", "1 Mar 2026, 00:00 CET", "max=\"2\"")
                    .doesNotContain("stops are at equal steps", "??");
        }
        try (PageBench bench = bench(false)) {
            assertThat(bench.page("/cases/c1/lookback")).contains("stops are at equal steps");
        }
    }

    /** Else the first moment of all would seem to be the one that is looked at. */
    @ParameterizedTest
    @CsvSource({
        "asOf=5, № 5, № 3, № 9",
        "asOf=2026-03-01T09:00:00Z, '1 Mar 2026, 10:00 CET', № 3, № 9",
        "knownAt=2026-03-01T09:00:00Z, '1 Mar 2026, 10:00 CET', '00:00 CET', '11:00 CET<'",
        "asOf=12, № 12, № 9, now"
    })
    void what_is_looked_at_has_a_stop_in_its_place(String asked, String name, String before, String after) {
        try (PageBench bench = bench(true)) {
            String page = bench.page("/cases/c1/lookback?" + asked);
            String axis = page.substring(page.indexOf("<select id=\"" + asked.substring(0, asked.indexOf('='))));
            assertThat(axis).containsSubsequence(before, "selected=\"selected\">" + name, after);
        }
    }

    @ParameterizedTest
    @CsvSource({"knownAt=5", "asOf=yesterday", "asOf=99999999999999999999999", "knownAt=2026-13-45T00:00:00Z"})
    void what_is_no_moment_has_none_and_is_no_failure(String asked) {
        try (PageBench bench = bench(true)) {
            assertThat(bench.page("/cases/c1/lookback?" + asked)).contains("max=\"2\"", "selected=\"selected\">now");
        }
    }

    private static PageBench bench(boolean all) {
        return new PageBench(
                        PageBench.person("auditor"), (api, messages) -> new Object[] {new LookBackPage(api, messages)})
                .says("/api/cases/c1/moments", """
            {"zone":"Europe/Berlin","all":%s,
             "recorded":[{"position":3,"time":"2026-03-01T08:00:00Z"},{"position":9,"time":"2026-03-01T10:00:00Z"}],
             "known":["2026-02-28T23:00:00Z","2026-03-01T10:00:00Z"]}""".formatted(all));
    }
}

package org.lagebuch.desk.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class LooksPageTest {
    private static final String HEAD = """
            {"caseId":"c1","title":"VPN","state":"open","zone":"Europe/Berlin"}""";
    private static final String READS = """
            {"reads":[
             {"person":"u-7","role":"auditor","at":"export","recordedAt":"2026-03-03T11:00:00Z","position":9},
             {"person":"u-8","at":"search","search":"<b>vpn","recordedAt":"2026-03-03T10:00:00Z","position":8}],
             "next":8}""";

    @Test
    void who_looked_at_what_is_told_in_both_languages() {
        try (PageBench bench = bench(READS)) {
            assertThat(bench.page("/cases/c1/reads"))
                    .contains("u-7", "auditor", "a file to take away", "12:00", "&lt;b&gt;vpn", "before=8")
                    .doesNotContain("??");
            assertThat(bench.in(Locale.GERMANY).page("/cases/c1/reads")).contains("eine Datei zum Mitnehmen");
        }
    }

    @Test
    void that_looks_left_no_trace_is_told_and_laid_at_nobodys_door() {
        String untraced = """
                {"reads":[{"person":"u-9","role":"lead","at":"untraced","times":3,
                 "recordedAt":"2026-03-03T11:00:00Z","position":9}]}""";
        try (PageBench bench = bench(untraced)) {
            assertThat(bench.page("/cases/c1/reads"))
                    .contains("not known", "3 looks that left no trace")
                    .doesNotContain("u-9");
            assertThat(bench.in(Locale.GERMANY).page("/cases/c1/reads"))
                    .contains("3 Blicke, die keine Spur hinterließen");
        }
    }

    @Test
    void nobody_is_told_where_nobody_looked() {
        try (PageBench bench = bench("{\"reads\":[]}")) {
            assertThat(bench.page("/cases/c1/reads"))
                    .contains("Nobody has looked yet.")
                    .doesNotContain("before=");
        }
    }

    private static PageBench bench(String reads) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-03T12:00:00Z"));
        return new PageBench(
                        PageBench.person("lead"), (api, messages) -> new Object[] {new LooksPage(api, messages, clock)})
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/reads", reads);
    }
}

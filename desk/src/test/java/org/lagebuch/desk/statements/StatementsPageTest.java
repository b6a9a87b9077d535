package org.lagebuch.desk.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class StatementsPageTest {
    private static final String HEAD =
            "{\"caseId\":\"c1\",\"title\":\"VPN\",\"state\":\"open\",\"zone\":\"Europe/Berlin\"}";
    private static final String ONE = """
            {"factId":"s1","kind":"statement-published","to":"audience public","summary":"No data left.",
             "recordedAt":"2026-03-01T12:00:00Z","claims":[{"factId":"f1","now":"refuted"}]}""";
    private static final String TWO = """
            {"factId":"s2","kind":"notification-submitted","to":"recipient cnil","summary":"Data left.",
             "recordedAt":"2026-03-02T12:00:00Z","claims":[]}""";
    private static final String STATEMENTS = "{\"statements\":[" + ONE + "," + TWO + "],\"alarms\":[" + """
            {"state":"answered","answeredBy":"s2","statement":{"factId":"s1"},
             "claim":{"factId":"f0","summary":"answered claim"},"cause":{"factId":"f4","effect":"corrected"}},
            {"state":"open","statement":{"factId":"s1","to":"audience public"},"now":"Data left after all",
             "claim":{"factId":"f1","summary":"Nothing left"},
             "cause":{"factId":"f3","effect":"refuted","minor":false,"recordedAt":"2026-03-01T15:00:00Z"},
             "duties":[{"regime":"gdpr","stage":"authority"}]}]}""";
    private static final String DIFFERENCE = "{\"from\":" + ONE + ",\"to\":" + TWO + """
            ,"added":[{"factId":"f7","summary":"New claim"}],"kept":[],
             "changed":[{"factId":"f1","summary":"Data left","before":{"factId":"f1","summary":"Nothing left"},"cause":"f3"}],
             "withdrawn":[{"factId":"f5","summary":"Backups safe"}],"notRepeated":[{"factId":"f6","summary":"Police told"}]}""";

    @Test
    void alarms_stand_on_top_and_the_open_one_first() {
        try (PageBench bench = bench()) {
            String page = bench.page("/cases/c1/statements");
            assertThat(page).contains("gdpr authority", "Data left after all", "#fact-f3", "1 touched since");
            assertThat(page.indexOf("Nothing left")).isLessThan(page.indexOf("answered claim"));
            assertThat(page.indexOf("answered claim")).isLessThan(page.indexOf("No data left."));
            assertThat(page).doesNotContain("??").doesNotContain("class=\"cases diff\"");
        }
    }

    @Test
    void two_statements_stand_side_by_side_with_what_became_of_each_claim() {
        try (PageBench bench = bench()) {
            assertThat(bench.page("/cases/c1/statements?from=s1&to=s2"))
                    .contains("<s>Nothing left</s>", "<s>Backups safe</s>", "New claim", "Police told")
                    .contains("changed", "withdrawn", "added", "not repeated");
        }
    }

    @Test
    void it_is_told_in_german_too() {
        try (PageBench bench = bench().in(Locale.GERMANY)) {
            assertThat(bench.page("/cases/c1/statements?from=s1&to=s2")).contains("nicht wiederholt", "widerlegt");
        }
    }

    private static PageBench bench() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-03T12:00:00Z"));
        return new PageBench(PageBench.person("responder"), (api, messages) ->
                        new Object[] {new StatementsPage(api, messages, clock)})
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/statements", STATEMENTS)
                .says("/api/cases/c1/statements/diff", DIFFERENCE);
    }
}

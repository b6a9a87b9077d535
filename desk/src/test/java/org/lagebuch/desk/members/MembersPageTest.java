package org.lagebuch.desk.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;

class MembersPageTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-31T12:00:00Z"));
    private static final String HEAD =
            "{\"caseId\":\"c1\",\"title\":\"VPN\",\"state\":\"open\",\"zone\":\"Europe/Berlin\"}";

    @Test
    void a_lead_sees_who_takes_part_and_lets_people_in_and_out() {
        try (PageBench bench = bench("responder", "\"read\",\"record\",\"admit\",\"look-back\"")) {
            assertThat(bench.page("/cases/c1/members"))
                    .contains("u-1", "(you)", "u-9", "1 Apr 2026, 18:00 CEST", "Let somebody in", "/cases/c1/reads")
                    .doesNotContain("??");
            var in = bench.send(
                    "/cases/c1/members",
                    Map.of("person", " u-7 ", "role", "recipient", "until", "", "reasons", "named by the source"));
            assertThat(in.getRedirectedUrl()).isEqualTo("/cases/c1/members");
            assertThat(bench.posted().poll())
                    .isEqualTo("/api/cases/c1/access "
                            + "{\"person\":\"u-7\",\"role\":\"recipient\",\"reasons\":\"named by the source\"}");
            bench.send("/cases/c1/members/out", Map.of("person", "u-9", "role", "auditor", "reasons", "done"));
            assertThat(bench.posted().poll())
                    .isEqualTo("/api/cases/c1/access/revocation "
                            + "{\"person\":\"u-9\",\"role\":\"auditor\",\"reasons\":\"done\"}");
        }
    }

    @Test
    void who_does_not_lead_is_offered_no_door_that_stays_shut() {
        try (PageBench bench = bench("responder", "\"read\",\"record\"").in(Locale.GERMANY)) {
            assertThat(bench.page("/cases/c1/members"))
                    .contains("u-9", "Beteiligte")
                    .doesNotContain("<form class=\"sheet\"", "/cases/c1/reads");
        }
    }

    @Test
    void a_case_that_is_not_there_leaves_the_other_doors_open() {
        try (PageBench bench = bench("administrator", "")) {
            assertThat(bench.page("/cases/c2/members"))
                    .contains("There is no such case, or you may not see it", "/administration", "/audit")
                    .doesNotContain("aria-current");
        }
    }

    private static PageBench bench(String role, String may) {
        return new PageBench(
                        PageBench.person(role), (api, messages) -> new Object[] {new MembersPage(api, messages, CLOCK)})
                .says("/api/cases/c1", HEAD)
                .says("/api/cases/c1/access", """
            {"members":[{"person":"u-1","role":"lead"},
             {"person":"u-9","role":"auditor","until":"2026-04-01T16:00:00Z"}],"may":[%s]}""".formatted(may));
    }
}

package org.lagebuch.desk.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.PageBench;
import org.lagebuch.desk.api.Api;
import org.springframework.context.MessageSource;

class AdministrationPageTest {
    private static final String USERS = """
            [{"name":"anna","pseudonym":"u-1","role":"administrator","enabled":"true"},
             {"name":"rita","pseudonym":"u-2","role":"responder","enabled":"true"},
             {"name":"gone","pseudonym":"u-3","role":"auditor","enabled":"false"}]""";
    private static final String CLIENTS = "[{\"clientId\":\"k1\",\"name\":\"SIEM\",\"role\":\"responder\"}]";
    private static final String REGIMES = """
            {"version":"2026-11-22","regimes":[{"id":"eu-gdpr-33","name":"GDPR Art. 33","jurisdiction":"EU",
             "law":"Regulation (EU) 2016/679","status":"in-force","confidence":"high","stages":[{}],
             "sources":[{"title":"Official Journal","where":"Art. 33"}]}]}""";
    private static final String PROFILE = """
            {"caseId":"c0","name":"Clinic","roles":["controller","essential entity"],"countries":["DE"],
             "contacts":["Press desk"],"policies":{"eu-gdpr-33.initial":"PT24H"}}""";

    @Test
    void users_programs_laws_and_the_ledger_stand_on_one_page() {
        try (PageBench bench = bench("administrator")) {
            String page = bench.page("/administration");
            assertThat(page)
                    .contains("rita", "SIEM", "GDPR Art. 33", "Official Journal Art. 33", "2026-11-22")
                    .contains("users/rita/disabling", "users/gone/enabling", "controller, essential entity")
                    .doesNotContain("users/anna/disabling", "users/gone/disabling", "??");
            assertThat(bench.in(Locale.GERMANY).page("/administration")).contains("Sperren", "Programme");
        }
    }

    @Test
    void what_a_provider_keeps_is_not_offered() {
        try (PageBench bench = new PageBench(PageBench.person("administrator"), AdministrationPageTest::pages)
                .says("/api/regimes", REGIMES)) {
            assertThat(bench.page("/administration"))
                    .contains("GDPR Art. 33")
                    .doesNotContain("Users", "Programs", "administration/profile");
        }
    }

    @Test
    void a_secret_is_shown_by_the_answer_that_made_it() {
        try (PageBench bench =
                bench("administrator").says("POST /api/clients", "{\"clientId\":\"k2\",\"clientSecret\":\"s3cret\"}")) {
            assertThat(bench.send("/administration/clients", Map.of("name", "Wiki", "role", "auditor")))
                    .satisfies(answer -> assertThat(answer.getContentAsString()).contains("s3cret", "k2"));
            assertThat(bench.page("/administration")).doesNotContain("s3cret");
        }
    }

    @Test
    void a_new_profile_carries_on_what_the_page_does_not_show() {
        try (PageBench bench = bench("administrator")) {
            bench.send(
                    "/administration/profile",
                    Map.of("name", "Clinic", "roles", "controller", "sectors", "health, ", "countries", "DE, AT"));
            assertThat(bench.posted())
                    .singleElement()
                    .asString()
                    .contains("\"sectors\":[\"health\"]", "[\"DE\",\"AT\"]", "Press desk", "PT24H")
                    .doesNotContain("caseId");
        }
    }

    @Test
    void somebody_is_let_into_a_case_and_out_of_it() {
        try (PageBench bench = bench("administrator")) {
            assertThat(bench.page("/administration")).contains("value=\"u-2\"", "/administration/access/revocation");
            Map<String, String> form =
                    Map.of("caseId", "c1", "person", "u-2", "role", "legal", "until", "", "reasons", "advises");
            bench.send("/administration/access", form);
            bench.send("/administration/access/revocation", form);
            assertThat(bench.posted())
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("/api/cases/c1/access", "\"role\":\"legal\"", "u-2")
                    .doesNotContain("until");
        }
    }

    @Test
    void persons_without_their_names_are_not_lost_by_saving() {
        String withheld = PROFILE.replace("\"Press desk\"", "{\"type\":\"person\",\"person\":1}");
        try (PageBench bench = bench("administrator").says("/api/organisation/profile", withheld)) {
            bench.send("/administration/profile", Map.of("name", "Other"));
            assertThat(bench.posted()).isEmpty();
            assertThat(bench.page("/administration")).contains("would be lost");
        }
    }

    @Test
    void nobody_else_gets_in_and_nothing_is_asked_of_the_api_for_them() {
        for (String role : new String[] {"responder", "auditor"}) {
            try (PageBench bench = bench(role)) {
                assertThat(bench.page("/administration"))
                        .contains("does not allow")
                        .doesNotContain("rita");
                assertThat(bench.send("/administration/users/rita/disabling", Map.of())
                                .getStatus())
                        .isEqualTo(403);
                assertThat(bench.send("/administration/scrub", Map.of()).getStatus())
                        .isEqualTo(403);
                assertThat(bench.posted()).isEmpty();
            }
        }
    }

    private static PageBench bench(String role) {
        return new PageBench(PageBench.person(role), AdministrationPageTest::pages)
                .says("/api/users", USERS)
                .says("/api/clients", CLIENTS)
                .says("/api/regimes", REGIMES)
                .says("/api/organisation/profile", PROFILE);
    }

    private static Object[] pages(Api api, MessageSource messages) {
        AdministrationPage page = new AdministrationPage(api, messages, ZoneId.of("Europe/Berlin"));
        return new Object[] {page, new AdministrationDesk(api, page), new AccessDesk(api, page)};
    }
}

package org.lagebuch.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.browser.Visitor.withText;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which pages open to whom, and that nobody is offered one which stays shut. */
@ExtendWith(BrowserBench.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsIT {
    /**
     * A column each: responder, lead, legal, recipient and auditor take part in the case; an administrator, a responder and
     * an auditor do not. {@code +} opens, {@code -} is refused, {@code .} is not there.
     */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/", "++++++++"),
            Map.entry("/account", "++++++++"),
            Map.entry("/account/second-factor", "++++++++"),
            Map.entry("/desk/verify/index.html", "++++++++"),
            Map.entry("/audit", "----++-+"),
            Map.entry("/administration", "-----+--"),
            Map.entry("/cases/{case}", "+++++..."),
            Map.entry("/cases/{case}/duties", "+++++..."),
            Map.entry("/cases/{case}/statements", "+++++..."),
            Map.entry("/cases/{case}/overview", "+++++..."),
            Map.entry("/cases/{case}/lookback", "+++++..."),
            Map.entry("/cases/{case}/filings", "+++++..."),
            Map.entry("/cases/{case}/members", "+++++..."),
            Map.entry("/cases/{case}/reads", "-+--+..."),
            Map.entry("/cases/{case}/handover", "++++-..-"),
            Map.entry("/cases/{case}/closing", "++++-..-"),
            Map.entry("/cases/{case}/statements/new", "++++-..-"),
            Map.entry("/cases/{case}/filings/new?regime=eu-gdpr-33&stage=initial", "++++-..-"),
            Map.entry("/cases/{case}/facts/{fact}/correction", "++++-..-"),
            Map.entry("/cases/{case}/facts/{fact}/retraction", "++++-..-"),
            Map.entry("/audit/cases/{case}", "----+.-."));

    private static final List<String> COLUMNS = List.of("rosa", "lea", "jura", "remy", "aude", "adam", "stan", "elsa");

    private final BrowserBench bench;
    private final String caseId;
    private final String factId = UUID.randomUUID().toString();

    DoorsIT(BrowserBench bench) {
        this.bench = bench;
        Administrator api = bench.administrator();
        Map.of("rosa", "responder", "lea", "responder", "jura", "legal", "remy", "responder", "aude", "auditor")
                .forEach(api::user);
        Map.of("adam", "administrator", "stan", "responder", "elsa", "auditor").forEach(api::user);
        caseId = api.open("Doors");
        Map.of("rosa", "responder", "lea", "lead", "jura", "legal", "remy", "recipient", "aude", "auditor")
                .forEach((name, part) -> api.admit(caseId, name, part));
        api.post(
                "/api/cases/" + caseId + "/facts",
                "{\"factId\":\"" + factId + "\",\"kind\":\"detection\",\"summary\":\"seen\"}");
    }

    @Test
    void every_page_opens_to_those_it_is_for_and_to_nobody_else() {
        for (int column = 0; column < COLUMNS.size(); column++) {
            String name = COLUMNS.get(column);
            try (Visitor visitor = bench.visitor(name)) {
                Map<String, Integer> answers = PAGES.keySet().stream()
                        .collect(Collectors.toMap(path -> path, path -> visitor.knock(filled(path))));
                assertThat(answers).as(name).isEqualTo(expected(column));
            }
        }
    }

    @Test
    void no_page_that_opens_has_a_barrier() {
        for (String name : List.of("lea", "aude", "adam")) {
            try (Visitor visitor = bench.visitor(name)) {
                for (Map.Entry<String, String> page : PAGES.entrySet()) {
                    if (page.getValue().charAt(COLUMNS.indexOf(name)) != '+') continue;
                    visitor.page().navigate(filled(page.getKey()));
                    assertThat(visitor.barriers())
                            .as(name + " at " + page.getKey())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_reader_sees_what_is_recorded_without_a_key_and_is_offered_nothing_to_write() {
        try (Visitor reader = bench.visitor("aude");
                Visitor writer = bench.visitor("rosa")) {
            reader.page().navigate("/cases/" + caseId);
            writer.page().navigate("/cases/" + caseId);
            writer.record("isolated vpn-gw-7");
            PlaywrightAssertions.assertThat(reader.page().locator(".line", withText("isolated vpn-gw-7")))
                    .hasCount(1);
            PlaywrightAssertions.assertThat(reader.page().locator("#entry, .line .do"))
                    .hasCount(0);
        }
    }

    @Test
    void nobody_is_offered_a_page_that_stays_shut() {
        for (String name : List.of("rosa", "lea", "jura", "remy", "aude")) {
            try (Visitor visitor = bench.visitor(name)) {
                Page page = visitor.page();
                page.navigate("/cases/" + caseId);
                List<String> offered = page.locator("a[href^='/']").all().stream()
                        .map(link -> String.valueOf(link.getAttribute("href")))
                        .distinct()
                        .toList();
                assertThat(offered).hasSizeGreaterThan(5);
                for (String link : offered)
                    assertThat(visitor.knock(link)).as(name + " at " + link).isEqualTo(200);
            }
        }
    }

    @Test
    void a_page_that_is_refused_says_so_in_words_and_has_no_barrier() {
        try (Visitor stranger = bench.visitor("stan")) {
            assertThat(stranger.knock("/cases/" + caseId)).isEqualTo(404);
            assertThat(stranger.page().locator("main").textContent())
                    .doesNotContain("Doors")
                    .isNotBlank();
            assertThat(stranger.barriers()).isEmpty();
            stranger.photograph("refused");
        }
    }

    private static Map<String, Integer> expected(int column) {
        return PAGES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, page -> switch (page.getValue()
                .charAt(column)) {
            case '+' -> 200;
            case '-' -> 403;
            default -> 404;
        }));
    }

    private String filled(String path) {
        return path.replace("{case}", caseId).replace("{fact}", factId);
    }
}

package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.browser.Visitor.withText;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two public incidents from the first line to the bundle, by keys and clicks alone. */
@ExtendWith(BrowserBench.Provider.class)
class LivesIT {
    private final BrowserBench bench;

    LivesIT(BrowserBench bench) {
        this.bench = bench;
    }

    @Test
    void a_telemedicine_service_is_attacked_twice_and_tells_the_public_twice() {
        try (Visitor anna = bench.visitor()) {
            Page page = anna.page();
            anna.open("Two attacks, two statements");
            tell(
                    anna,
                    "2023-08-30 noticed a first attack on parts of the IT",
                    "2023-09-04 noticed a second attack on parts of the IT",
                    "2023-09-04 shut parts of the IT down",
                    "2023-09-04 #impact telephony reachable only in part +telephony",
                    "2023-09-05 #engaged forensic analyses are under way",
                    "? #finding no patient data left the systems !preliminary");
            assertThat(page.locator(".head .impaired")).containsText("telephony");
            publish(
                    anna,
                    "2023-09-05 08:38",
                    "First statement",
                    "no patient data",
                    "shut parts",
                    "analyses are under way");
            tab(page, "log");
            tell(anna, "2023-09-05 01:00 restored treatment by telemedicine +telephony");
            publish(anna, "2023-09-05 16:30", "Second statement", "restored treatment", "analyses are under way");
            page.locator("#compare ~ form button, form[aria-labelledby=compare] button")
                    .press("Enter");
            assertThat(page.locator(".diff tr.added")).containsText("restored treatment");
            assertThat(page.locator(".diff tr.not-repeated", withText("no patient data")))
                    .hasCount(1);
            anna.photograph("statements-compared");
            assertThat(anna.barriers()).isEmpty();
            correct(anna, "analyses are under way", "The analyses had ended by noon.");
            tab(page, "statements");
            assertThat(page.locator(".alarm.overdue, .alarm.due-soon").first()).containsText("analyses are under way");
            anna.photograph("alarm");
            close(anna, "All services run, and the analyses are over.");
            takeAway(anna, "Two attacks, two statements");
        }
    }

    @Test
    void a_hospital_hears_of_stolen_logs_from_its_provider() {
        try (Visitor anna = bench.visitor()) {
            Page page = anna.page();
            profile(page);
            anna.open("Logs of mails on the dark net");
            tell(
                    anna,
                    "? #thirdparty the provider of outsourced logs had a critical incident",
                    "? #threat two log files of the mail server were stolen from the provider",
                    "? #exposure the stolen log files were published on the dark net !confirmed",
                    "? #finding the hospital's own mail server was not affected",
                    "2023-08-09 #notice the provider informed the hospital");
            assertThat(page.locator(".line", withText("two log files"))).containsText("unknown");
            tab(page, "duties");
            answer(page, "risk_level", "risk");
            page.locator(".sheet input[name=at]").fill("2023-08-09 15:00");
            page.locator(".sheet textarea").fill("The provider's notice was read.");
            page.locator(".sheet button").press("Enter");
            page.waitForURL("**/duties?minPosition=*");
            Locator authority = page.locator(".duty.overdue", withText("GDPR")).first();
            assertThat(authority).containsText("12 Aug 2023");
            anna.photograph("duties-overdue");
            authority.locator("a[href*='filings/new']").press("Enter");
            report(page);
            tab(page, "duties");
            decideAllOthers(page);
            close(anna, "Reported, and those affected were told.");
            takeAway(anna, "Logs of mails on the dark net");
        }
    }

    /** Who one is decides which laws bind, and is said once for all cases. */
    private static void profile(Page page) {
        page.navigate("/administration");
        page.locator("input[name=roles]").fill("controller");
        page.locator("input[name=sectors]").fill("health");
        page.locator("input[name=countries]").fill("DE-RP");
        page.locator("input[name=countries]").press("Enter");
        page.waitForLoadState();
        page.navigate("/administration");
        assertThat(page.locator("input[name=countries]")).hasValue("DE-RP");
    }

    private static void tell(Visitor anna, String... lines) {
        for (String line : lines) {
            anna.record(line);
            assertThat(anna.page().locator("#line")).hasValue("");
        }
        assertThat(anna.page().locator("#queue")).isHidden();
    }

    private static void publish(Visitor anna, String at, String told, String... claims) {
        Page page = anna.page();
        tab(page, "statements");
        page.locator("a[href*='statements/new']").press("Enter");
        page.locator("textarea[name=told]").fill(told);
        page.locator("input[name=audience]").fill("public");
        page.locator("input[name=at]").fill(at);
        for (String claim : claims)
            page.locator(".claim", withText(claim)).locator("input").press("Space");
        assertThat(anna.barriers()).isEmpty();
        page.locator("#tell button").press("Enter");
        assertThat(page.locator("#statements tbody tr", withText(told))).hasCount(1);
    }

    private static void correct(Visitor anna, String from, String to) {
        Page page = anna.page();
        tab(page, "log");
        page.locator(".line", withText(from)).first().locator("[data-correct]").press("Enter");
        page.locator(".change textarea").fill(to);
        page.locator(".change button").press("Enter");
        assertThat(page.locator(".line .struck", withText(from))).hasCount(1);
    }

    private static void answer(Page page, String question, String value) {
        Locator open = page.locator("#question-" + question);
        open.locator("summary").press("Enter");
        open.locator("select").selectOption("");
        open.locator("input[name=other]").fill(value);
        open.locator("textarea").fill("Names and subjects of mails can be misused.");
        open.locator("button").press("Enter");
        page.waitForURL("**/duties?minPosition=*");
    }

    private static void report(Page page) {
        for (Locator field : page.locator(".composer .field").all()) {
            if (field.locator("select").inputValue().equals("missing")) {
                field.locator("select").selectOption("unknown-stated");
            }
        }
        page.locator("input[name=channel]").fill("Portal of the authority");
        page.locator(".composer .sheet button").press("Enter");
        assertThat(page.locator("#filings")).isVisible();
        page.locator("input[name=receipt]").fill("R-17");
        page.locator("input[name=receipt]").press("Enter");
        assertThat(page.locator("#filings dl")).containsText("R-17");
    }

    /** Whatever still keeps the case open is decided by somebody who says so. */
    private static void decideAllOthers(Page page) {
        Locator open = page.locator(".duty.overdue .decide, .duty.due-soon .decide, .duty.running .decide,"
                + " .duty.no-fixed-deadline .decide");
        for (int left = open.count(); left > 0; left--) {
            open.first().locator("summary").press("Enter");
            open.first().locator("textarea").fill("Told by the public statement.");
            open.first().locator("input[name=approver]").fill("Dr. Beispiel");
            open.first().locator("button").press("Enter");
            assertThat(open).hasCount(left - 1);
        }
    }

    private static void close(Visitor anna, String ground) {
        Page page = anna.page();
        page.locator("#tabs a[href*=closing]").press("Enter");
        page.locator("textarea[name=ground]").fill(ground);
        page.locator("#closing button").press("Enter");
        assertThat(page.locator(".head .state")).hasText("closed");
    }

    private static void takeAway(Visitor anna, String title) {
        Page page = anna.page();
        page.locator(".top nav a[href='/audit']").press("Enter");
        page.locator(".cases tbody th a", withText(title)).press("Enter");
        assertThat(page.locator("#audited")).isVisible();
        Download bundle =
                page.waitForDownload(() -> page.locator("#audited form button").press("Enter"));
        assertThat(List.of(bundle.suggestedFilename().split("\\."))).endsWith("zip");
        assertThat(bundle.failure()).isNull();
    }

    private static void tab(Page page, String name) {
        Locator tab =
                name.equals("log") ? page.locator("#tabs a").first() : page.locator("#tabs a[href*='/" + name + "']");
        tab.press("Enter");
        assertThat(page.locator("#tabs a[aria-current=page]")).hasCount(1);
    }
}

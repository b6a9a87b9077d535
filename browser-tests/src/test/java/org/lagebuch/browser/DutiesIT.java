package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.browser.Visitor.withText;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a case obliges to, and what a person says about it. */
@ExtendWith(BrowserBench.Provider.class)
class DutiesIT {
    private final BrowserBench bench;

    DutiesIT(BrowserBench bench) {
        this.bench = bench;
    }

    @Test
    void a_question_is_answered_and_awareness_established_by_keys() {
        try (Visitor anna = bench.visitor()) {
            anna.open("Duties");
            Page page = anna.page();
            page.locator("#tabs a").nth(1).press("Enter");
            assertThat(page.locator("#awareness")).isVisible();
            assertThat(anna.barriers()).isEmpty();
            anna.photograph("duties");
            page.locator(".sheet input[name=at]").fill("soon after lunch");
            page.locator(".sheet textarea").fill("The provider called.");
            page.locator(".sheet button").press("Enter");
            assertThat(page.locator("[role=alert]")).containsText("soon after lunch");
            page.locator(".sheet input[name=at]").fill("yesterday 14:05");
            page.locator(".sheet textarea").fill("The provider called.");
            page.locator(".sheet button").press("Enter");
            page.waitForURL("**/duties?minPosition=*");
            page.locator("#tabs a").first().press("Enter");
            assertThat(page.locator(".line .kind", withText("Awareness"))).hasCount(1);
        }
    }

    @Test
    void no_tab_of_a_long_case_has_a_barrier() {
        try (Visitor anna = Visitor.of(bench.browser(), bench.address(), "de-DE", 390, ColorScheme.DARK)) {
            anna.signIn();
            Page page = anna.page();
            page.navigate("/");
            page.locator(".cases a", withText("Telemedicine")).click();
            for (String tab : List.of("duties", "statements", "overview", "handover", "closing", "members", "reads")) {
                page.locator("#tabs a[href*=" + tab + "]").click();
                assertThat(page.locator("#tabs a[aria-current=page][href*=" + tab + "]"))
                        .isVisible();
                anna.photograph("tab-" + tab);
                assertThat(anna.barriers()).as(tab).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(tab)
                        .isEqualTo(true);
            }
        }
    }
}

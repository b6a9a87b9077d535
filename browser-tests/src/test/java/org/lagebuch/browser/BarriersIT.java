package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.browser.Visitor.withText;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page as somebody meets it who cannot see well, cannot use a mouse, reads German, or holds a phone. */
@ExtendWith(BrowserBench.Provider.class)
class BarriersIT {
    private final BrowserBench bench;

    BarriersIT(BrowserBench bench) {
        this.bench = bench;
    }

    @Test
    void no_page_has_a_barrier_by_day() {
        walk("en-GB", 1200, ColorScheme.LIGHT, "day");
    }

    @Test
    void no_page_has_a_barrier_on_a_phone_at_night_in_german() {
        walk("de-DE", 390, ColorScheme.DARK, "night");
    }

    private void walk(String language, int width, ColorScheme colours, String name) {
        try (Visitor visitor = Visitor.of(bench.browser(), bench.address(), language, width, colours)) {
            Page page = visitor.page();
            page.navigate("/account");
            look(visitor, name + "-sign-in");
            visitor.signIn();
            page.navigate("/account");
            look(visitor, name + "-account");
            page.navigate("/");
            look(visitor, name + "-caseload");
            page.locator(".cases a", withText("Telemedicine")).click();
            assertThat(page.locator(".line").first()).isVisible();
            look(visitor, name + "-case");
            page.locator("#line").pressSequentially("03/04 10:00 x #y");
            assertThat(page.locator(".ask")).isVisible();
            look(visitor, name + "-question");
            page.locator("#line").fill("");
            page.locator("#lookback summary").click();
            assertThat(page.locator("[data-drives=asOf]")).isVisible();
            look(visitor, name + "-lookback");
            page.locator("[data-correct]").first().click();
            assertThat(page.locator(".change form")).isVisible();
            look(visitor, name + "-correction");
            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette")).isVisible();
            look(visitor, name + "-palette");
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void on_paper_there_is_the_log_alone() {
        try (Visitor visitor = bench.visitor()) {
            Page page = visitor.page();
            page.navigate("/");
            page.locator(".cases a", withText("Telemedicine")).click();
            assertThat(page.locator(".line").first()).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#entry")).isHidden();
            assertThat(page.locator(".recorded").first()).containsText("№");
            visitor.photograph("paper");
        }
    }

    private static void look(Visitor visitor, String name) {
        visitor.photograph(name);
        assertThat(visitor.barriers()).as(name).isEmpty();
    }
}

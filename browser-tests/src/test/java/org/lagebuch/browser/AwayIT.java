package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.browser.Visitor.withText;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several people, a network that comes and goes, and a look back. */
@ExtendWith(BrowserBench.Provider.class)
class AwayIT {
    private final BrowserBench bench;

    AwayIT(BrowserBench bench) {
        this.bench = bench;
    }

    @Test
    void no_entry_is_lost_while_the_server_is_away_for_a_minute_and_the_order_stays() {
        try (Visitor anna = bench.visitor()) {
            Page page = anna.page();
            page.clock().install();
            anna.open("Cut off");
            anna.record("before the cut");
            assertThat(page.locator(".line", withText("before the cut"))).hasCount(1);
            anna.cutOff(true);
            anna.record("one isolated srv01");
            assertThat(page.locator("#queue")).containsText("1 entry waits");
            anna.record("two isolated srv02");
            anna.record("three isolated srv03");
            assertThat(page.locator("#queue")).containsText("3 entries wait");
            page.locator("#line").pressSequentially("half a draft");
            anna.photograph("away");
            page.clock().fastForward(60_000);
            assertThat(page.locator("#queue")).containsText("3 entries wait");
            anna.cutOff(false);
            assertThat(page.locator("#queue")).isHidden();
            assertThat(page.locator(".line", withText("three isolated srv03"))).hasCount(1);
            page.navigate(page.url() + (page.url().contains("?") ? "&" : "?") + "order=recorded");
            assertThat(page.locator("#line")).hasValue("half a draft");
            assertThat(page.locator(".line .summary").allTextContents().stream()
                            .map(String::strip)
                            .filter(text -> !text.equals("Cut off"))
                            .toList())
                    .containsExactly(
                            "before the cut", "one isolated srv01", "two isolated srv02", "three isolated srv03");
        }
    }

    @Test
    void what_one_records_another_sees_without_a_key() {
        try (Visitor anna = bench.visitor();
                Visitor ben = bench.visitor()) {
            anna.open("Two people");
            ben.page().navigate(anna.page().url());
            assertThat(ben.page().locator(".head h1")).hasText("Two people");
            anna.record("isolated vpn-gw-2");
            assertThat(ben.page().locator(".line", withText("isolated vpn-gw-2")))
                    .hasCount(1);
        }
    }

    @Test
    void a_form_that_is_on_its_way_still_has_its_place_when_another_records_meanwhile() {
        try (Visitor anna = bench.visitor();
                Visitor ben = bench.visitor()) {
            anna.open("A form on its way");
            Page page = anna.page();
            anna.record("isolated srv01");
            assertThat(page.locator(".line", withText("isolated srv01"))).hasCount(1);
            ben.page().navigate(page.url());
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**/correction", held::set);
            page.locator(".line", withText("isolated srv01"))
                    .locator("[data-correct]")
                    .press("Enter");
            page.waitForResponse(answer -> answer.url().contains("minPosition"), () -> ben.record("isolated srv02"));
            held.get().resume();
            assertThat(page.locator(".change textarea")).isFocused();
            assertThat(page.locator(".line", withText("isolated srv02"))).hasCount(0);
            page.keyboard().press("Escape");
            assertThat(page.locator(".change form")).hasCount(0);
            assertThat(page.locator(".line", withText("isolated srv02"))).hasCount(1);
        }
    }

    @Test
    void the_slider_takes_away_what_was_recorded_later() {
        try (Visitor anna = bench.visitor()) {
            anna.open("Looking back");
            Page page = anna.page();
            anna.record("first");
            assertThat(page.locator(".line", withText("first"))).hasCount(1);
            anna.record("second");
            assertThat(page.locator(".line", withText("second"))).hasCount(1);
            page.locator("#lookback summary").press("Enter");
            // A key that is pressed before the slider is there is nobody's.
            assertThat(page.locator("[data-drives=asOf]")).isVisible();
            page.locator("[data-drives=asOf]").press("ArrowLeft");
            page.locator("[data-drives=asOf]").press("ArrowLeft");
            assertThat(page.locator(".back")).containsText("Looking back");
            assertThat(page.locator(".line", withText("second"))).hasCount(0);
            assertThat(page.locator(".head .facts")).containsText("2 facts");
            assertThat(page.locator("#entry")).isHidden();
            anna.photograph("looking-back");
            page.locator("[data-drives=asOf]").press("End");
            assertThat(page.locator(".line", withText("second"))).hasCount(1);
        }
    }

    @Test
    void a_filter_says_how_much_it_hides() {
        try (Visitor anna = bench.visitor()) {
            anna.open("Filtered");
            Page page = anna.page();
            anna.record("isolated srv01");
            assertThat(page.locator(".line", withText("isolated srv01"))).hasCount(1);
            page.locator("#filter-text").fill("srv01");
            page.locator("#filter-text").press("Enter");
            assertThat(page.locator(".hidden-count")).containsText("1 hidden");
            assertThat(page.locator(".line .summary").allTextContents()).hasSize(1);
        }
    }
}

package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.browser.Visitor.withText;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who never saw it, from the door to the proof. */
@ExtendWith(BrowserBench.Provider.class)
class NewcomerIT {
    private final BrowserBench bench;
    private final Path files;

    NewcomerIT(BrowserBench bench, @TempDir Path files) {
        this.bench = bench;
        this.files = files;
    }

    @Test
    void from_signing_in_to_a_bundle_that_verifies_takes_less_than_five_minutes() {
        try (Visitor newcomer = Visitor.of(bench.browser(), bench.address(), "en-GB", 1200, ColorScheme.LIGHT)) {
            Page page = newcomer.page();
            page.navigate("/");
            // Keys that come before the field is there are nobody's.
            assertThat(page.locator("#username")).isFocused();
            Hand hand = new Hand(page);
            hand.type("admin").press("Tab").type(RunningProduct.PASSWORD).enter();
            hand.click(page.locator("summary[data-command=open]"));
            hand.click(page.locator("input[name=title]")).type("A first case").enter();
            record(hand, page);
            correct(hand, page);
            lookBack(hand, page);
            takeAway(hand, page);
            assertThat(page.locator("#verdict h2")).hasText("Verified: the case is complete and unaltered.");
            assertThat(hand.time()).isLessThan(Duration.ofMinutes(5));
        }
    }

    private static void record(Hand hand, Page page) {
        List<String> lines = List.of(
                "14:05 noticed odd sign-ins at the VPN gateway",
                "14:20 isolated vpn-gw-2 @anna",
                "14:40 #finding two accounts were misused",
                "15:10 called the provider",
                "restored vpn-gw-2");
        assertThat(page.locator("#line")).isFocused();
        for (String line : lines) {
            hand.type("yesterday " + line).enter();
            assertThat(page.locator("#line")).hasValue("");
        }
        assertThat(page.locator("#queue")).isHidden();
        assertThat(page.locator(".line", withText("restored vpn-gw-2"))).hasCount(1);
    }

    private static void correct(Hand hand, Page page) {
        Locator wrong = page.locator(".line", withText("two accounts"));
        hand.click(wrong.locator("[data-correct]"));
        assertThat(page.locator(".change textarea")).isFocused();
        hand.press("Control+a").type("Three accounts were misused");
        hand.click(page.locator(".change button").first());
        assertThat(page.locator(".line .struck")).containsText("two accounts");
    }

    private static void lookBack(Hand hand, Page page) {
        hand.click(page.locator("#lookback summary"));
        Locator slider = page.locator("[data-drives=asOf]");
        assertThat(slider).isVisible();
        slider.focus();
        hand.press("ArrowLeft").press("ArrowLeft");
        assertThat(page.locator(".back")).containsText("Looking back");
        assertThat(page.locator(".line .struck")).hasCount(0);
        assertThat(page.locator(".line .summary", withText("two accounts"))).hasCount(1);
    }

    private void takeAway(Hand hand, Page page) {
        hand.click(page.locator(".top nav a[href='/audit']"));
        hand.click(page.locator(".cases tbody th a", withText("A first case")));
        Path bundle = saved(page, () -> hand.click(page.locator("#audited form button")));
        Path policy = saved(page, () -> hand.click(page.locator("#audited a[href='/audit/policy']")));
        hand.click(page.locator("#audited a[href='/desk/verify/index.html']"));
        page.waitForURL("**/desk/verify/index.html");
        page.locator("#bundle").setInputFiles(bundle);
        page.locator("#policy").setInputFiles(policy);
        hand.click(page.locator("button"));
    }

    private Path saved(Page page, Runnable click) {
        Download download = page.waitForDownload(click);
        Path file = files.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }
}

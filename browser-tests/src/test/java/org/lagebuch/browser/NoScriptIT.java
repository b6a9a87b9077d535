package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.browser.Visitor.withText;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is seen before any script has come, and works where none ever does. */
@ExtendWith(BrowserBench.Provider.class)
class NoScriptIT {
    private final BrowserBench bench;

    NoScriptIT(BrowserBench bench) {
        this.bench = bench;
    }

    @Test
    void a_case_is_read_written_and_looked_back_at_without_a_script() {
        try (BrowserContext context = bench.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(bench.address())
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("#username").fill("admin");
            page.locator("#password").fill(RunningProduct.PASSWORD);
            page.locator("#password").press("Enter");
            page.locator("summary[data-command=open]").press("Enter");
            page.locator("input[name=title]").fill("Without a script");
            page.locator("input[name=title]").press("Enter");
            page.locator("#line").fill("isolated vpn-gw-2 @anna");
            page.locator("#line").press("Enter");
            page.waitForURL("**/cases/*minPosition=*");
            assertThat(page.locator(".line", withText("isolated vpn-gw-2"))).hasCount(1);
            page.locator("#line").fill("03/04 10:00 mail server slow");
            page.locator("#line").press("Enter");
            assertThat(page.locator(".ask")).containsText("is the day first, or the month?");
            assertThat(page.locator("#line")).hasValue("03/04 10:00 mail server slow");
            page.locator(".ask a").first().press("Enter");
            assertThat(page.locator("#line")).hasValue(Pattern.compile("....-04-03 10:00 mail server slow"));
            page.locator("#lookback summary").press("Enter");
            page.locator("#lookback a").press("Enter");
            page.locator("select[name=asOf]").selectOption(new SelectOption().setIndex(0));
            page.locator("form button").last().press("Enter");
            assertThat(page.locator(".back")).containsText("Looking back");
            assertThat(page.locator(".line")).hasCount(1);
        }
    }

    /** Nothing stands between the words and the eye: no script before the end of the head that the parser would wait for. */
    @Test
    void no_script_holds_up_the_first_paint() {
        try (Visitor anna = bench.visitor()) {
            anna.open("First paint");
            assertThat(
                            anna.page()
                                    .evaluate(
                                            "[...document.scripts].filter(s => !s.defer && !s.async && s.type !== 'module').length"))
                    .isEqualTo(0);
        }
    }
}

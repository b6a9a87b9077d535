package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.browser.Visitor.withText;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A report to an authority, from the facts to the receipt. */
@ExtendWith(BrowserBench.Provider.class)
class FilingsIT {
    private final BrowserBench bench;

    FilingsIT(BrowserBench bench) {
        this.bench = bench;
    }

    @Test
    void a_report_is_composed_filed_taken_along_and_acknowledged() {
        try (Visitor anna = bench.visitor()) {
            Page page = anna.page();
            page.navigate("/");
            page.locator(".cases a", withText("Telemedicine")).click();
            page.locator("#tabs a[href*=duties]").click();
            assertThat(page.locator("#awareness")).isVisible();
            page.locator("a[href*='filings/new']").first().press("Enter");
            assertThat(page.locator("#composer")).isVisible();
            anna.photograph("composer");
            assertThat(anna.barriers()).isEmpty();
            for (Locator field : page.locator(".composer .field").all()) {
                if (field.locator("select").inputValue().equals("missing")) {
                    field.locator("select").selectOption("unknown-stated");
                }
            }
            page.locator("input[name=channel]").fill("Portal of the authority");
            page.locator(".composer .sheet button").press("Enter");
            assertThat(page.locator("#filings")).isVisible();
            Download pdf = page.waitForDownload(
                    () -> page.locator("a[href*='format=pdf']").first().click());
            assertThat(pdf.suggestedFilename()).startsWith("filing-").endsWith(".pdf");
            page.locator("input[name=receipt]").fill("R-17");
            page.locator("input[name=receipt]").press("Enter");
            assertThat(page.locator("#filings dl")).containsText("R-17");
            assertThat(page.locator("input[name=receipt]")).hasCount(0);
            anna.photograph("filings");
            assertThat(anna.barriers()).isEmpty();
        }
    }
}

package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who was not there, and has to be able to believe it. */
@ExtendWith(BrowserBench.Provider.class)
class AuditorIT {
    private final BrowserBench bench;

    AuditorIT(BrowserBench bench) {
        this.bench = bench;
    }

    @Test
    void a_bundle_is_three_clicks_from_signing_in() {
        try (Visitor auditor = bench.visitor()) {
            Page page = auditor.page();
            page.locator(".top nav a[href='/audit']").click();
            assertThat(page.locator(".badge")).isVisible();
            assertThat(auditor.barriers()).isEmpty();
            auditor.photograph("audit");
            page.locator(".cases tbody th a").first().click();
            assertThat(page.locator("#audited")).isVisible();
            assertThat(auditor.barriers()).isEmpty();
            auditor.photograph("audited");
            Download bundle = page.waitForDownload(
                    () -> page.locator("#audited form button").click());
            assertThat(bundle.suggestedFilename()).startsWith("lagebuch-").endsWith(".zip");
            assertThat(bundle.failure()).isNull();
        }
    }
}

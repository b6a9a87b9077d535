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

    @Test
    void an_administrator_adds_a_user_by_keys() {
        try (Visitor admin = bench.visitor()) {
            Page page = admin.page();
            page.navigate("/administration");
            admin.photograph("administration");
            assertThat(admin.barriers()).isEmpty();
            page.locator("#users ~ details > summary").press("Enter");
            page.locator("#users ~ details input[name=name]").fill("rita");
            page.locator("#users ~ details input[name=password]").fill("a long enough password");
            page.locator("#users ~ details input[name=password]").press("Enter");
            assertThat(page.locator("#administration .cases").first()).containsText("rita");
        }
    }
}

package org.lagebuch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One product and one browser for the whole run: each test opens a case of its own, as people do. */
record BrowserBench(RunningProduct product, Playwright playwright, Browser browser) implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    /** What is true sooner is seen sooner; a busy machine has that long. */
    private static final int WAIT_MILLIS_MAX = 30_000;

    Visitor visitor() {
        return Visitor.of(browser, product.address());
    }

    /** Somebody who has an account of theirs, before a browser. */
    Visitor visitor(String name) {
        return Visitor.of(browser, product.address(), "en-GB", 1200, ColorScheme.LIGHT)
                .signIn(name, Administrator.PASSWORD);
    }

    Administrator administrator() {
        return new Administrator(product.address());
    }

    String address() {
        return product.address();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        product.close();
    }

    private static BrowserBench open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(WAIT_MILLIS_MAX);
        try {
            RunningProduct product = RunningProduct.start(Files.createTempDirectory("lagebuch-browser"));
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
            return new BrowserBench(product, playwright, playwright.chromium().launch(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the bench to a test; JUnit closes it when all are through. */
    static final class Provider implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == BrowserBench.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(BrowserBench.class, key -> open(), BrowserBench.class);
        }
    }
}

package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody before a browser, who notes everything it complains of. */
final class Visitor implements AutoCloseable {
    private static final String AXE = read("/axe.min.js");
    /** The browser's word for a network that is gone, which a test takes away on purpose. */
    private static final String CUT_OFF = "ERR_INTERNET_DISCONNECTED";

    private static final int REFUSED_FROM = 400;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(CUT_OFF)) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    static Visitor of(Browser browser, String address, String language, int width, ColorScheme colours) {
        return new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(colours)
                .setViewportSize(width, width < 600 ? 800 : 900)));
    }

    /** As the first administrator. */
    Visitor signIn() {
        return signIn("admin", RunningProduct.PASSWORD);
    }

    /** By keys alone; the page that was wanted comes next. */
    Visitor signIn(String name, String password) {
        page.navigate("/");
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    static Visitor of(Browser browser, String address) {
        return of(browser, address, "en-GB", 1200, ColorScheme.LIGHT).signIn();
    }

    /** Of those found, the ones in which a text stands. */
    static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    Page page() {
        return page;
    }

    /** Goes to a page that may be refused: the browser complains of each of those, which then is no fault. */
    int knock(String path) {
        int before = complaints.size();
        Response answer = Objects.requireNonNull(page.navigate(path));
        if (answer.status() >= REFUSED_FROM) {
            page.waitForLoadState();
            complaints
                    .subList(before, complaints.size())
                    .removeIf(said -> said.contains("status of " + answer.status()));
        }
        return answer.status();
    }

    void cutOff(boolean off) {
        context.setOffline(off);
    }

    /** Types and presses Enter, as fast as a machine; answers how many keys it took. */
    int record(String line) {
        page.locator("#line").pressSequentially(line);
        page.keyboard().press("Enter");
        return line.length() + 1;
    }

    /** A case of one's own, opened by keys. */
    void open(String title) {
        page.navigate("/");
        page.locator("summary[data-command=open]").press("Enter");
        page.locator("input[name=title]").pressSequentially(title);
        page.locator("input[name=zone]").fill("Europe/Berlin");
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/*");
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("lagebuch.screenshots"), name + ".png")));
    }

    /** WCAG 2.2 A and AA by axe: every rule that is broken, and where. */
    List<String> barriers() {
        page.evaluate(AXE + ";0");
        Object found = page.evaluate("async () => (await axe.run(document, {runOnly: "
                + "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))"
                + ".violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.failureSummary))");
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    Object ask(String script, Map<String, ?> argument) {
        return page.evaluate(script, argument);
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Visitor.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.browser.Visitor.withText;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A responder with a keyboard, in the middle of it. */
@ExtendWith(BrowserBench.Provider.class)
class ResponderIT {
    private final BrowserBench bench;

    ResponderIT(BrowserBench bench) {
        this.bench = bench;
    }

    @Test
    void an_action_is_on_record_by_one_line_and_no_mouse() {
        try (Visitor anna = bench.visitor()) {
            anna.open("VPN gateway odd");
            Page page = anna.page();
            assertThat(page.locator("#line")).isFocused();
            page.locator("#line").pressSequentially("yesterday 14:05 isolated vpn-gw-2 @anna");
            assertThat(page.locator("#preview .kind")).hasText("Containment");
            assertThat(page.locator("#preview .subject")).hasText("vpn-gw-2");
            anna.photograph("preview");
            long before = System.nanoTime();
            page.keyboard().press("Enter");
            assertThat(page.locator(".line .summary").first()).containsText("isolated vpn-gw-2");
            assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
            assertThat(page.locator("#line")).isFocused();
            assertThat(page.locator("#line")).hasValue("");
            assertThat(page.locator(".line .later")).containsText("later");
            anna.photograph("case");
        }
    }

    /** Keys alone, counted by the page itself: none is typed before the line is ready, and nothing is pointed at. */
    @Test
    void an_action_is_logged_in_less_than_ten_seconds_from_the_page_as_it_opens() {
        try (Visitor anna = bench.visitor()) {
            anna.open("Ten seconds");
            Page page = anna.page();
            page.reload();
            assertThat(page.locator("#line")).isFocused();
            assertThat(page.evaluate("scrollY")).isEqualTo(0);
            page.evaluate("globalThis.seen = {keydown: 0, pointerdown: 0};"
                    + "for (const kind in seen) addEventListener(kind, () => { seen[kind]++; }, true)");
            Hand hand = new Hand(page);
            hand.type("isolated vpn-gw-2 @anna").enter();
            assertThat(page.locator(".line", withText("isolated vpn-gw-2"))).hasCount(1);
            assertThat(hand.time()).isLessThan(Duration.ofSeconds(10));
            assertThat(page.evaluate("seen.keydown")).isEqualTo(hand.keys());
            assertThat(page.evaluate("seen.pointerdown")).isEqualTo(0);
            assertThat(page.locator(".line .actor")).containsText("anna");
        }
    }

    @Test
    void an_ambiguous_date_is_asked_back_and_chosen() {
        try (Visitor anna = bench.visitor()) {
            anna.open("Ambiguous");
            Page page = anna.page();
            anna.record("03/04 10:00 mail server slow");
            assertThat(page.locator("#preview .ask")).containsText("is the day first, or the month?");
            assertThat(page.locator("#line")).hasValue("03/04 10:00 mail server slow");
            anna.photograph("question");
            page.locator("[data-choice]").first().press("Enter");
            assertThat(page.locator("#line")).hasValue(Pattern.compile("20..-04-03 10:00 mail server slow"));
            page.keyboard().press("Enter");
            assertThat(page.locator(".line .summary").first()).containsText("mail server slow");
        }
    }

    @Test
    void a_correction_strikes_through_and_a_retraction_marks() {
        try (Visitor anna = bench.visitor()) {
            anna.open("Corrected");
            Page page = anna.page();
            anna.record("yesterday 14:05 mail server slow");
            assertThat(page.locator(".line .summary").first()).containsText("slow");
            page.keyboard().press("Escape");
            assertThat(page.locator(".line").last()).isFocused();
            page.keyboard().press("k");
            page.keyboard().press("k");
            assertThat(page.locator(".line").first()).isFocused();
            page.keyboard().press("c");
            assertThat(page.locator(".change textarea")).isFocused();
            page.locator(".change textarea").fill("Mail server encrypted");
            anna.photograph("correction");
            page.locator(".change button").press("Enter");
            assertThat(page.locator(".line .struck")).containsText("mail server slow");
            assertThat(page.locator(".line .struck")).containsText("new evidence");
            assertThat(page.locator(".line .summary").first()).containsText("Mail server encrypted");
            page.locator(".line .do a").nth(1).press("Enter");
            page.locator(".change button").press("Enter");
            assertThat(page.locator(".line.retracted")).hasCount(1);
            anna.photograph("corrected");
        }
    }

    @Test
    void a_correction_on_a_page_of_its_own_leads_back_to_the_case() {
        try (Visitor anna = bench.visitor()) {
            anna.open("On a page of its own");
            Page page = anna.page();
            anna.record("yesterday 14:05 mail server slow");
            assertThat(page.locator(".line .summary").first()).containsText("slow");
            page.navigate(page.locator("[data-correct]").first().getAttribute("href"));
            page.locator("textarea[name=summary]").fill("Mail server encrypted");
            page.locator("#main form button").press("Enter");
            page.waitForURL("**/cases/*?minPosition=*");
            assertThat(page.locator(".line .struck")).containsText("mail server slow");
        }
    }

    @Test
    void a_fact_is_inserted_between_two_others() {
        try (Visitor anna = bench.visitor()) {
            anna.open("Between");
            Page page = anna.page();
            anna.record("yesterday 14:05 first");
            assertThat(page.locator(".line .summary").first()).containsText("first");
            page.locator("[data-insert]").first().press("Enter");
            assertThat(page.locator("#line")).hasValue(Pattern.compile("....-..-.. 14:05 "));
            assertThat(page.locator("#line")).isFocused();
        }
    }

    @Test
    void the_palette_finds_what_a_page_can_do() {
        try (Visitor anna = bench.visitor()) {
            anna.open("Palette");
            Page page = anna.page();
            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette-text")).isFocused();
            anna.photograph("palette");
            page.keyboard().type("cases");
            page.keyboard().press("Enter");
            page.waitForURL(bench.address() + "/");
        }
    }
}

package org.lagebuch.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * A hand that counts what it does, and how long a person would take: the keystroke-level model (Card, Moran and Newell, CACM
 * 23(7), 1980) for somebody who types like most people, and what the machine took besides.
 */
final class Hand {
    /** A key, of an average typist who is no typist by trade. */
    private static final Duration KEY = Duration.ofMillis(280);
    /** To point at something, and press. */
    private static final Duration POINT = Duration.ofMillis(1_300);
    /** From the keys to the mouse, or back. */
    private static final Duration HOMING = Duration.ofMillis(400);
    /** To make up one's mind what to do next. */
    private static final Duration MIND = Duration.ofMillis(1_350);

    private final Page page;
    private final long began = System.nanoTime();
    private Duration person = Duration.ZERO;
    private int keys;
    private boolean onMouse;

    Hand(Page page) {
        this.page = page;
    }

    Hand type(String text) {
        think(false);
        page.keyboard().type(text);
        return keys(text.length());
    }

    Hand press(String key) {
        think(false);
        page.keyboard().press(key);
        return keys(1);
    }

    /** Ends a line that was typed, which needs no thought of its own. */
    Hand enter() {
        page.keyboard().press("Enter");
        return keys(1);
    }

    Hand click(Locator what) {
        think(true);
        person = person.plus(POINT);
        what.click();
        return this;
    }

    int keys() {
        return keys;
    }

    /** What a person and the machine took together. */
    Duration time() {
        return person.plusNanos(System.nanoTime() - began);
    }

    private Hand keys(int more) {
        keys += more;
        person = person.plus(KEY.multipliedBy(more));
        return this;
    }

    private void think(boolean mouse) {
        person = person.plus(MIND);
        if (mouse != onMouse) person = person.plus(HOMING);
        onMouse = mouse;
    }
}

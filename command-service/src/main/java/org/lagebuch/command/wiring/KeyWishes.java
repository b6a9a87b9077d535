package org.lagebuch.command.wiring;

import org.lagebuch.command.notary.KeyWish;
import org.lagebuch.command.notary.Rotation;
import org.springframework.core.env.Environment;

/** What the settings say about the keys of a log. */
final class KeyWishes {
    private KeyWishes() {}

    /** @param log how the settings of that log begin, such as {@code lagebuch.log} */
    static KeyWish of(Environment settings, String log) {
        Rotation.Wish rotation = new Rotation.Wish(
                settings.getProperty(log + ".add-key", Boolean.class, false),
                settings.getProperty(log + ".retire-key", ""),
                settings.getProperty(log + ".retire-early", Boolean.class, false));
        return new KeyWish(
                settings.getProperty(log + ".declare-loss", ""),
                rotation,
                settings.getProperty(log + ".post-quantum", Boolean.class, false));
    }
}

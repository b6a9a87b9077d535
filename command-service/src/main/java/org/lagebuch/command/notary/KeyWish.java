package org.lagebuch.command.notary;

/**
 * What an operator wants done with the keys of a log at a start.
 *
 * @param lostSize the size that was signed last and is lost, as he read it from the refusal; empty where nothing is
 * @param postQuantum whether a second key of another kind signs besides
 */
public record KeyWish(String lostSize, Rotation.Wish rotation, boolean postQuantum) {
    /** All go on as before. */
    public static final KeyWish NONE = new KeyWish("", new Rotation.Wish(false, "", false), false);
}

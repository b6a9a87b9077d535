package org.lagebuch.command.notary;

/** Something that a person has to look at before anything is sealed again. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(String why) {
        super(why);
    }
}

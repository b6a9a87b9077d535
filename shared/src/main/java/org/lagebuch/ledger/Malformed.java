package org.lagebuch.ledger;

/** Bytes that are not of the form they should have, and why: the one spelling of a value, or nothing at all. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Malformed(String why) {
        super(why);
    }

    /** Of a form of lines, which are counted from 1. */
    public static Malformed inLine(int line, String why) {
        return new Malformed("line " + line + ": " + why);
    }

    /** Why, for a person. */
    public String why() {
        return String.valueOf(getMessage());
    }
}

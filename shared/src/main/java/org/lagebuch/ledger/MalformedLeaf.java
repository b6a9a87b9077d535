package org.lagebuch.ledger;

/** Bytes that are no leaf statement, and why. */
public final class MalformedLeaf extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedLeaf(String why) {
        super(why);
    }
}

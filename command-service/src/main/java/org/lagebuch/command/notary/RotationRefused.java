package org.lagebuch.command.notary;

/** A key is not changed as an operator asks, and why. */
public final class RotationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RotationRefused(String why) {
        super(why + " See docs/operations.md, \"Change the log's key\"");
    }
}

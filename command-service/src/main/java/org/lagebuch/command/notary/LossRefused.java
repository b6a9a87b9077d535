package org.lagebuch.command.notary;

/** A loss is not declared: the log has lost nothing, or something else than the operator says. */
public final class LossRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LossRefused(String why) {
        super(why + " See docs/operations.md, \"Declare a loss\"");
    }
}

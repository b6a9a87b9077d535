package org.lagebuch.command.store;

/** More in one append than the ledger takes; nothing of it was written. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String message) {
        super(message);
    }
}

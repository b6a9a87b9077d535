package org.lagebuch.command.store;

/**
 * Too many appends are waiting, or the store does not answer in time. What was asked for may be durable all the same:
 * whoever asks again must find that out from what is stored.
 */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy(String message) {
        super(message);
    }

    public Busy(String message, Throwable cause) {
        super(message, cause);
    }
}

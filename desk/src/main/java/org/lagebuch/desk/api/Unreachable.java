package org.lagebuch.desk.api;

/** The API did not answer in time, or not at all. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(Throwable cause) {
        super("the API does not answer", cause);
    }
}

package org.lagebuch.log;

/** An event is no longer what was recorded, and must not be shown as if it were. */
public final class Altered extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Altered(long position, String what) {
        super("event " + position + " was altered: " + what);
    }
}

package org.lagebuch.desk.session;

/** A page was asked for that this role is not offered. */
public final class NotForThisRole extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotForThisRole() {
        super("not for this role");
    }
}

package org.lagebuch.access;

/** Whether somebody may; a case one may not see does not exist for oneself. */
public enum Verdict {
    ALLOWED,
    NOT_ALLOWED,
    UNSEEN
}

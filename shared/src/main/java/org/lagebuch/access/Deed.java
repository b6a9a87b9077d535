package org.lagebuch.access;

import java.util.Locale;

/** What somebody wants with a case. */
public enum Deed {
    /** Reading it, and taking it away. */
    READ,
    /** Seeing who looked at it. */
    LOOK_BACK,
    /** Adding to the record. */
    RECORD,
    /** Saying who takes part. */
    ADMIT,
    /** Opening it, which of a case that is there tells no more than that its id is taken. */
    OPEN;

    /** As the API spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.lagebuch.edge.access;

import java.util.List;
import java.util.Locale;

/** What somebody is in the whole installation. */
public enum Role {
    RESPONDER,
    LEAD,
    LEGAL,
    AUDITOR,
    ADMINISTRATOR,
    /** A program that reads the tree, which tells nothing of what happened. */
    LEDGER_READER;

    /** Which of several counts for the record. */
    public static final List<Role> AT_WORK_FIRST =
            List.of(LEAD, LEGAL, RESPONDER, ADMINISTRATOR, AUDITOR, LEDGER_READER);

    /** As tokens spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

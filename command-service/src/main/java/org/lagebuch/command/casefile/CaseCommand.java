package org.lagebuch.command.casefile;

import java.time.Instant;
import org.lagebuch.access.Deed;
import org.lagebuch.fact.CaseId;

/** Something a person wants of a case, with its rule. No clock, no store, no framework. */
public interface CaseCommand {
    CaseId caseId();

    /** Which facts the rule must see; what is recorded beside them does not disturb it. */
    Inquiry inquiry();

    /** What whoever asks must be allowed to do with the case. */
    default Deed deed() {
        return Deed.RECORD;
    }

    Decision decide(Casefile casefile, Instant now);
}

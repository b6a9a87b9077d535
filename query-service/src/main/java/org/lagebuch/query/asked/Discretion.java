package org.lagebuch.query.asked;

import org.lagebuch.access.Withheld;
import org.lagebuch.fact.CaseId;

/** What is withheld from whoever asks now. The wiring says. */
@FunctionalInterface
public interface Discretion {
    Withheld of(CaseId caseId);
}

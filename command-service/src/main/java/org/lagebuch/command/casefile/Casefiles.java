package org.lagebuch.command.casefile;

import java.util.Set;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Happening;

/** Reads a case outside any decision. By the time it is looked at, more may be on record. */
@FunctionalInterface
public interface Casefiles {
    /** @param kinds what is loaded besides the life of the case and what corrects or retracts in it */
    Casefile of(CaseId caseId, Set<Class<? extends Happening>> kinds);
}

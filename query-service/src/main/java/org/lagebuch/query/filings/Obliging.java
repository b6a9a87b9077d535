package org.lagebuch.query.filings;

import java.util.List;
import java.util.Optional;
import org.lagebuch.deadline.CaseRecord;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.standing.AsOf;
import org.lagebuch.query.standing.Stood;

/** Where a case and its duties come from; the wiring says. */
@FunctionalInterface
public interface Obliging {
    /** Empty where the case was not opened by then. */
    Optional<Obliged> of(CaseId caseId, AsOf moment);

    /**
     * @param stood the facts the duties are made of, with the names of persons
     * @param record the same with what the organisation was by then
     */
    record Obliged(Stood stood, CaseRecord record, List<Obligation> obligations) {
        public Obliged {
            obligations = List.copyOf(obligations);
        }
    }
}

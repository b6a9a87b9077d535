package org.lagebuch.query.filings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.access.Withheld;
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
     * @param withheld facts of the duties whose words are not among those that stood
     */
    record Obliged(Stood stood, CaseRecord record, List<Obligation> obligations, Set<UUID> withheld) {
        public Obliged(Stood stood, CaseRecord record, List<Obligation> obligations) {
            this(stood, record, obligations, Set.of());
        }

        public Obliged {
            obligations = List.copyOf(obligations);
            withheld = Set.copyOf(withheld);
        }

        /** The duties stay what they are; what is behind a wall says no words for them. */
        Obliged without(Withheld some) {
            Set<UUID> facts =
                    some.events().values().stream().map(Withheld.Event::of).collect(toUnmodifiableSet());
            Stood told = stood.without(some);
            CaseRecord left = new CaseRecord(record.zone(), record.organisation(), told.entries(), record.profiles());
            return new Obliged(told, left, obligations, facts);
        }
    }
}

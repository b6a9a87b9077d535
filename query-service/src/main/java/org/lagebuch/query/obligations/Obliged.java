package org.lagebuch.query.obligations;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.deadline.CaseRecord;
import org.lagebuch.deadline.Duties;
import org.lagebuch.deadline.DutyKinds;
import org.lagebuch.deadline.Noted;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;
import org.lagebuch.query.standing.AsOf;
import org.lagebuch.query.standing.Standing;
import org.lagebuch.query.standing.Stood;

/** The duties of a case, with what the organisation was by then. */
public final class Obliged {
    private final Standing standing;
    private final Duties duties;
    private final Organisation organisation;

    /** Where the profile of the organisation is kept; empty before anything is. */
    public interface Organisation {
        Optional<CaseId> reserved();
    }

    public Obliged(Standing standing, Duties duties, Organisation organisation) {
        this.standing = standing;
        this.duties = duties;
        this.organisation = organisation;
    }

    /**
     * A case and its duties at a moment.
     *
     * @param stood the facts they are made of
     * @param record the same with what the organisation was by then
     */
    public record Told(Stood stood, CaseRecord record, List<Obligation> obligations) {}

    /** Empty where the case was not opened by then. */
    public Optional<Told> of(CaseId caseId, AsOf moment) {
        return standing.of(caseId, DutyKinds.ALL, moment).map(stood -> {
            CaseRecord record = record(stood, moment);
            return new Told(stood, record, duties.of(record, moment.at()));
        });
    }

    /** The facts that a report says, and those with which it was filed. */
    public static Set<UUID> facts(Obligation duty) {
        Set<UUID> facts = new HashSet<>();
        duty.contents().forEach(content -> facts.addAll(content.filledBy()));
        if (duty.state() instanceof State.Fulfilled filed) facts.add(filed.filing());
        return facts;
    }

    /** What the organisation said last it is. */
    Optional<Noted> profile(AsOf moment) {
        return profiles(moment).stream()
                .filter(noted -> noted.fact().what() instanceof Intake.OrganisationProfiled)
                .reduce((earlier, later) -> later);
    }

    Optional<CaseId> reserved() {
        return organisation.reserved();
    }

    private CaseRecord record(Stood stood, AsOf moment) {
        return new CaseRecord(stood.zone(), stood.opening().organisation(), stood.entries(), profiles(moment));
    }

    private List<Noted> profiles(AsOf moment) {
        return organisation
                .reserved()
                .flatMap(reserved -> standing.of(reserved, Set.of(Intake.OrganisationProfiled.class), moment))
                .map(Stood::entries)
                .orElse(List.of());
    }
}

package org.lagebuch.command.casefile;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lagebuch.deadline.Duties;
import org.lagebuch.deadline.DutyKinds;
import org.lagebuch.deadline.Noted;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.RecordKeeping;

/**
 * Judges what a case obliges to, by what the organisation was when it was asked for.
 *
 * @param profiles what the reserved case says of the organisation
 */
public record Obliging(Duties duties, List<Noted> profiles) {
    public Obliging {
        profiles = List.copyOf(profiles);
    }

    /** What a decision must see of a case to judge its duties. */
    public static Inquiry inquiry(CaseId caseId) {
        Set<Class<? extends Happening>> kinds = new HashSet<>(DutyKinds.ALL);
        kinds.add(RecordKeeping.FactCorrected.class);
        kinds.add(RecordKeeping.FactRetracted.class);
        return new Inquiry(caseId, Set.of(), Set.of(), kinds);
    }

    /** @param casefile with what {@link #inquiry} asks for */
    public List<Obligation> of(Casefile casefile, Instant at) {
        return duties.of(casefile.record(profiles), at);
    }
}

package org.lagebuch.command.casefile;

import java.util.List;
import java.util.Set;
import org.lagebuch.deadline.Duties;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;

/**
 * The duties of this organisation. Its profile is of another case than the one decided on, and so is read beforehand: a
 * profile recorded in between is as one recorded a moment later, which changes no decision either.
 */
public final class OrganisationDuties {
    private final Duties duties;
    private final Casefiles casefiles;
    private final CaseId reserved;

    /** @param reserved the case in which the organisation is profiled */
    public OrganisationDuties(Duties duties, Casefiles casefiles, CaseId reserved) {
        this.duties = duties;
        this.casefiles = casefiles;
        this.reserved = reserved;
    }

    public CaseId reserved() {
        return reserved;
    }

    /** By the profile as it stands now. */
    public Obliging obliging() {
        List<Noted> profiles = casefiles
                .of(reserved, Set.of(Intake.OrganisationProfiled.class))
                .standingEntries()
                .map(Entry::noted)
                .filter(noted -> noted.fact().what() instanceof Intake.OrganisationProfiled)
                .toList();
        return new Obliging(duties, profiles);
    }
}

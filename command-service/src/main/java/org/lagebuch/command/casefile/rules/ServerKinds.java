package org.lagebuch.command.casefile.rules;

import java.util.Set;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Reporting;

/** The kinds of facts that have a call of their own or are written by the server. */
public final class ServerKinds {
    private static final Set<Class<? extends Happening>> KINDS = Set.of(
            Intake.CaseOpened.class,
            Intake.CaseClosed.class,
            Intake.CaseReopened.class,
            Intake.AccessGranted.class,
            Intake.AccessRevoked.class,
            Intake.OrganisationProfiled.class,
            Reporting.DutyReminded.class,
            RecordKeeping.FactCorrected.class,
            RecordKeeping.FactRetracted.class,
            RecordKeeping.RecordExported.class,
            RecordKeeping.RedactionIssued.class,
            RecordKeeping.PersonalDataErased.class,
            RecordKeeping.ImportPerformed.class);

    private ServerKinds() {}

    public static boolean include(Happening what) {
        return KINDS.contains(what.getClass());
    }
}

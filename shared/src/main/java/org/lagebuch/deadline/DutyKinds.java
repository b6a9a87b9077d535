package org.lagebuch.deadline;

import java.util.Set;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Impact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Reporting;
import org.lagebuch.fact.Response;

/** The kinds of facts duties are made of; whatever else a case holds is not even read. */
public final class DutyKinds {
    public static final Set<Class<? extends Happening>> ALL = Set.of(
            Intake.CaseOpened.class,
            Intake.CaseClosed.class,
            Intake.CaseReopened.class,
            Intake.SeverityAssessed.class,
            Intake.RoleAssigned.class,
            Detections.Detection.class,
            Detections.InboundNotice.class,
            Detections.AwarenessEstablished.class,
            Analysis.ThreatActivity.class,
            Analysis.IndicatorObserved.class,
            Analysis.DataExposure.class,
            Analysis.AffectedPersons.class,
            Analysis.ThirdPartyInvolved.class,
            Analysis.RootCause.class,
            Analysis.Assessment.class,
            Response.Containment.class,
            Impact.ServiceImpact.class,
            Impact.ServiceRestored.class,
            Impact.Workaround.class,
            Impact.ImpactAssessed.class,
            Reporting.ObligationDecided.class,
            Reporting.FilingDrafted.class,
            Reporting.NotificationSubmitted.class,
            Reporting.NotificationAcknowledged.class,
            Reporting.AuthorityRequestReceived.class,
            Reporting.AuthorityRequestAnswered.class,
            Reporting.PersonsNotified.class,
            Reporting.LawEnforcementReported.class,
            Reporting.DelayJustified.class,
            Reporting.DutyReminded.class);

    private DutyKinds() {}
}

package org.lagebuch.wire;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Custody;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Governance;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Impact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Reporting;
import org.lagebuch.fact.Response;

/**
 * The public names of facts, frozen: {@code kind} in the API, {@code type} and {@code version} in the ledger. A name
 * once stored is never used for something else.
 */
public enum Kind {
    CASE_OPENED("case-opened", "lagebuch.CaseOpened", 1, Intake.CaseOpened.class),
    CASE_CLASSIFIED("case-classified", "lagebuch.CaseClassified", 1, Intake.CaseClassified.class),
    SEVERITY_ASSESSED("severity-assessed", "lagebuch.SeverityAssessed", 1, Intake.SeverityAssessed.class),
    ROLE_ASSIGNED("role-assigned", "lagebuch.RoleAssigned", 1, Intake.RoleAssigned.class),
    ACCESS_GRANTED("access-granted", "lagebuch.AccessGranted", 1, Intake.AccessGranted.class),
    ACCESS_REVOKED("access-revoked", "lagebuch.AccessRevoked", 1, Intake.AccessRevoked.class),
    SHIFT_HANDED_OVER("shift-handed-over", "lagebuch.ShiftHandedOver", 1, Intake.ShiftHandedOver.class),
    CASE_LINKED("case-linked", "lagebuch.CaseLinked", 1, Intake.CaseLinked.class),
    CASE_CLOSED("case-closed", "lagebuch.CaseClosed", 1, Intake.CaseClosed.class),
    CASE_REOPENED("case-reopened", "lagebuch.CaseReopened", 1, Intake.CaseReopened.class),
    ORGANISATION_PROFILED(
            "organisation-profiled", "lagebuch.OrganisationProfiled", 1, Intake.OrganisationProfiled.class),
    DETECTION("detection", "lagebuch.Detection", 1, Detections.Detection.class),
    INBOUND_NOTICE("inbound-notice", "lagebuch.InboundNotice", 1, Detections.InboundNotice.class),
    AWARENESS_ESTABLISHED(
            "awareness-established", "lagebuch.AwarenessEstablished", 1, Detections.AwarenessEstablished.class),
    THREAT_ACTIVITY("threat-activity", "lagebuch.ThreatActivity", 1, Analysis.ThreatActivity.class),
    FORENSIC_FINDING("forensic-finding", "lagebuch.ForensicFinding", 1, Analysis.ForensicFinding.class),
    INDICATOR_OBSERVED("indicator-observed", "lagebuch.IndicatorObserved", 1, Analysis.IndicatorObserved.class),
    DATA_EXPOSURE("data-exposure", "lagebuch.DataExposure", 1, Analysis.DataExposure.class),
    AFFECTED_PERSONS("affected-persons", "lagebuch.AffectedPersons", 1, Analysis.AffectedPersons.class),
    THIRD_PARTY_INVOLVED("third-party-involved", "lagebuch.ThirdPartyInvolved", 1, Analysis.ThirdPartyInvolved.class),
    FORENSICS_ENGAGED("forensics-engaged", "lagebuch.ForensicsEngaged", 1, Analysis.ForensicsEngaged.class),
    FORENSICS_COMPLETED("forensics-completed", "lagebuch.ForensicsCompleted", 1, Analysis.ForensicsCompleted.class),
    ROOT_CAUSE("root-cause", "lagebuch.RootCause", 1, Analysis.RootCause.class),
    ASSESSMENT("assessment", "lagebuch.Assessment", 1, Analysis.Assessment.class),
    CONTAINMENT("containment", "lagebuch.Containment", 1, Response.Containment.class),
    SAFEGUARD_IN_PLACE("safeguard-in-place", "lagebuch.SafeguardInPlace", 1, Response.SafeguardInPlace.class),
    SERVICE_IMPACT("service-impact", "lagebuch.ServiceImpact", 1, Impact.ServiceImpact.class),
    WORKAROUND("workaround", "lagebuch.Workaround", 1, Impact.Workaround.class),
    SERVICE_RESTORED("service-restored", "lagebuch.ServiceRestored", 1, Impact.ServiceRestored.class),
    RECOVERY_VERIFIED("recovery-verified", "lagebuch.RecoveryVerified", 1, Impact.RecoveryVerified.class),
    IMPACT_ASSESSED("impact-assessed", "lagebuch.ImpactAssessed", 1, Impact.ImpactAssessed.class),
    EVIDENCE_ACQUIRED("evidence-acquired", "lagebuch.EvidenceAcquired", 1, Custody.EvidenceAcquired.class),
    EVIDENCE_SEALED("evidence-sealed", "lagebuch.EvidenceSealed", 1, Custody.EvidenceSealed.class),
    EVIDENCE_TRANSFERRED("evidence-transferred", "lagebuch.EvidenceTransferred", 1, Custody.EvidenceTransferred.class),
    EVIDENCE_ACCESSED("evidence-accessed", "lagebuch.EvidenceAccessed", 1, Custody.EvidenceAccessed.class),
    EVIDENCE_VERIFIED("evidence-verified", "lagebuch.EvidenceVerified", 1, Custody.EvidenceVerified.class),
    EVIDENCE_RELEASED("evidence-released", "lagebuch.EvidenceReleased", 1, Custody.EvidenceReleased.class),
    EVIDENCE_DESTROYED("evidence-destroyed", "lagebuch.EvidenceDestroyed", 1, Custody.EvidenceDestroyed.class),
    OBLIGATION_DECIDED("obligation-decided", "lagebuch.ObligationDecided", 1, Reporting.ObligationDecided.class),
    FILING_DRAFTED("filing-drafted", "lagebuch.FilingDrafted", 1, Reporting.FilingDrafted.class),
    NOTIFICATION_SUBMITTED(
            "notification-submitted", "lagebuch.NotificationSubmitted", 2, Reporting.NotificationSubmitted.class),
    NOTIFICATION_ACKNOWLEDGED(
            "notification-acknowledged",
            "lagebuch.NotificationAcknowledged",
            1,
            Reporting.NotificationAcknowledged.class),
    AUTHORITY_REQUEST_RECEIVED(
            "authority-request-received",
            "lagebuch.AuthorityRequestReceived",
            1,
            Reporting.AuthorityRequestReceived.class),
    AUTHORITY_REQUEST_ANSWERED(
            "authority-request-answered",
            "lagebuch.AuthorityRequestAnswered",
            1,
            Reporting.AuthorityRequestAnswered.class),
    PERSONS_NOTIFIED("persons-notified", "lagebuch.PersonsNotified", 1, Reporting.PersonsNotified.class),
    STATEMENT_PUBLISHED("statement-published", "lagebuch.StatementPublished", 1, Reporting.StatementPublished.class),
    LAW_ENFORCEMENT_REPORTED(
            "law-enforcement-reported", "lagebuch.LawEnforcementReported", 1, Reporting.LawEnforcementReported.class),
    DELAY_JUSTIFIED("delay-justified", "lagebuch.DelayJustified", 1, Reporting.DelayJustified.class),
    DUTY_REMINDED("duty-reminded", "lagebuch.DutyReminded", 1, Reporting.DutyReminded.class),
    DECISION_TAKEN("decision-taken", "lagebuch.DecisionTaken", 1, Governance.DecisionTaken.class),
    ANNOTATION("annotation", "lagebuch.Annotation", 1, Governance.Annotation.class),
    LESSON_RECORDED("lesson-recorded", "lagebuch.LessonRecorded", 1, Governance.LessonRecorded.class),
    FACT_CORRECTED("fact-corrected", "lagebuch.FactCorrected", 1, RecordKeeping.FactCorrected.class),
    FACT_RETRACTED("fact-retracted", "lagebuch.FactRetracted", 1, RecordKeeping.FactRetracted.class),
    FACT_DISPUTED("fact-disputed", "lagebuch.FactDisputed", 1, RecordKeeping.FactDisputed.class),
    RECORD_EXPORTED("record-exported", "lagebuch.RecordExported", 1, RecordKeeping.RecordExported.class),
    REDACTION_ISSUED("redaction-issued", "lagebuch.RedactionIssued", 1, RecordKeeping.RedactionIssued.class),
    PERSONAL_DATA_ERASED(
            "personal-data-erased", "lagebuch.PersonalDataErased", 1, RecordKeeping.PersonalDataErased.class),
    IMPORT_PERFORMED("import-performed", "lagebuch.ImportPerformed", 1, RecordKeeping.ImportPerformed.class);

    private static final Map<String, Kind> BY_NAME = by(kind -> kind.kind);
    private static final Map<String, Kind> BY_TYPE = by(kind -> kind.type);
    private static final Map<Class<?>, Kind> BY_CLASS = by(kind -> kind.happening);

    private final String kind;
    private final String type;
    private final int version;
    private final Class<? extends Happening> happening;

    Kind(String kind, String type, int version, Class<? extends Happening> happening) {
        this.kind = kind;
        this.type = type;
        this.version = version;
        this.happening = happening;
    }

    /** As the API spells it: lower-kebab-case. */
    public String kind() {
        return kind;
    }

    /** As the ledger spells it. */
    public String type() {
        return type;
    }

    /** Of the text written today; older ones are brought up by {@link Upcasts}. */
    public int version() {
        return version;
    }

    public Class<? extends Happening> happening() {
        return happening;
    }

    public static Optional<Kind> named(String kind) {
        return Optional.ofNullable(BY_NAME.get(kind));
    }

    public static Optional<Kind> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static Kind of(Happening what) {
        Kind kind = BY_CLASS.get(what.getClass());
        if (kind == null) throw new IllegalStateException("no public name for " + what.getClass());
        return kind;
    }

    private static <K> Map<K, Kind> by(Function<Kind, K> key) {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}

package org.lagebuch.benchmarks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Impact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Reporting;

/** What is on record of a case after some days, as public incidents tell it: thirty facts, most of them of duties. */
final class DutyFacts {
    static final Intake.OrganisationProfiled CLINIC = new Intake.OrganisationProfiled(
            "Clinic",
            List.of("controller", "wichtige_einrichtung", "device_operator"),
            List.of("health"),
            List.of("DE-RP"),
            List.of(),
            List.of(),
            Map.of("eu-gdpr-33.initial", "PT48H"));

    private final List<Fact> facts = new ArrayList<>();
    private final Instant aware;

    private DutyFacts(Instant aware) {
        this.aware = aware;
    }

    /** @param aware when the organisation came to know */
    static List<Fact> since(Instant aware) {
        DutyFacts told = new DutyFacts(aware);
        told.noticed();
        told.judged();
        told.lost();
        told.reported();
        while (told.facts.size() < 30) told.add(new Governance.Annotation(), told.facts.size());
        return told.facts;
    }

    private void noticed() {
        for (int i = 0; i < 3; i++) add(new Detections.Detection("log review", null), i);
        add(new Detections.InboundNotice(null, "T-1"), 1);
        add(new Detections.AwarenessEstablished(null, null, at(0), null, "read the notice"), 2);
        add(new Detections.AwarenessEstablished(null, "de-bsig-32", at(1), null, "service down"), 2);
    }

    private void judged() {
        add(assessed("risk_level", "high_risk"), 5);
        add(assessed("nis2_significant", true), 6);
        add(assessed("device_involved", false), 6);
        add(new Intake.SeverityAssessed(Intake.Severity.HIGH, "patients"), 2);
    }

    private void lost() {
        for (int i = 0; i < 3; i++) {
            add(exposure("dataset " + i), 8 + i);
            BigDecimal persons = BigDecimal.valueOf(1_000L * (i + 1));
            add(new Analysis.AffectedPersons("patients", "DE", persons, persons, "counted"), 9 + i);
            add(new Analysis.IndicatorObserved("[ipv4-addr:value = '192.0.2." + i + "']", "stix"), 10 + i);
        }
        add(new Impact.ServiceImpact(80), 4);
        add(new Impact.Workaround(null), 5);
    }

    private void reported() {
        add(filed("de-bsig-32", "early_warning"), 20);
        add(filed("eu-gdpr-33", "initial"), 60);
        add(new Reporting.AuthorityRequestReceived(null, at(500), "A-1"), 70);
    }

    private void add(Happening what, int hours) {
        Occurrence occurred =
                Occurrence.point(Occurrence.Precision.SECOND, hours(hours).toString(), null);
        facts.add(new Fact(
                UUID.randomUUID(),
                what,
                occurred,
                null,
                null,
                null,
                "what people write about it in a sentence or two",
                null,
                false,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of()));
    }

    private Moment at(int hours) {
        return Moment.at(hours(hours).toString());
    }

    private Instant hours(int hours) {
        return aware.plus(Duration.ofHours(hours));
    }

    private static Analysis.Assessment assessed(String question, Object value) {
        return new Analysis.Assessment(question, null, value, null, "as the team sees it", null);
    }

    private static Analysis.DataExposure exposure(String dataset) {
        return new Analysis.DataExposure(
                dataset, null, List.of("names", "health"), List.of(), List.of("health"), null, List.of(), null, null);
    }

    private static Reporting.NotificationSubmitted filed(String regime, @Nullable String stage) {
        return new Reporting.NotificationSubmitted(regime, stage, null, "portal", null, null);
    }
}

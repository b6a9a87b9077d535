package org.lagebuch.query.obligations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Detections.AwarenessEstablished;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance.Annotation;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.RecordKeeping.Reason;
import org.lagebuch.fact.Reporting;
import org.lagebuch.log.ReservedCase;
import org.lagebuch.query.Notes;
import org.lagebuch.query.WrittenLedger;

/** A case as chance writes it, of what duties are made of; now and then the organisation becomes another. */
final class RandomDuties {
    static final CaseId RESERVED = ReservedCase.of(WrittenLedger.ORIGIN).id();
    private static final List<String> REGIMES = List.of("eu-gdpr-33", "eu-gdpr-34", "de-bsig-32");
    private static final List<String> STAGES = List.of("initial", "individuals", "early_warning", "notification");

    private final WrittenLedger ledger;
    private final CaseId caseId;
    private final Random random;
    /** Two histories in one case name no fact alike. */
    private final long series;

    private final List<UUID> known = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int facts;

    RandomDuties(WrittenLedger ledger, CaseId caseId, Random random) {
        this.ledger = ledger;
        this.caseId = caseId;
        this.random = random;
        this.series = random.nextLong();
    }

    static void openReserved(WrittenLedger ledger) {
        UUID opening = ReservedCase.of(WrittenLedger.ORIGIN).opening();
        Intake.CaseOpened opened = new Intake.CaseOpened("Organisation", Intake.CaseKind.ORGANISATION, "UTC", null);
        ledger.record(RESERVED, Fact.of(opening, opened, "opened"));
    }

    void open() {
        Intake.Organisation clinic = new Intake.Organisation("Clinic", "health", "DE", "controller", 500);
        Intake.CaseOpened opened = new Intake.CaseOpened("Case", Intake.CaseKind.INCIDENT, "Europe/Berlin", clinic);
        ledger.record(caseId, Fact.of(id(), opened, "opened"));
    }

    /** @param time of the last recording */
    void step(Instant time) {
        now = time;
        UUID target = known.isEmpty() ? null : known.get(random.nextInt(known.size()));
        int choice = random.nextInt(12);
        if (choice == 0) profile();
        else if (target != null && choice == 1) retract(target);
        else if (target != null && choice < 4) correct(target);
        else record();
    }

    private void record() {
        Fact fact = said(id()).withLearnedAt(learned());
        known.add(fact.id());
        ledger.record(caseId, fact);
    }

    private void correct(UUID target) {
        Reason reason = random.nextBoolean() ? Reason.TYPO : Reason.NEW_EVIDENCE;
        FactCorrected corrected = new FactCorrected(target, reason, null, said(target));
        ledger.record(caseId, Fact.of(id(), corrected, null).withLearnedAt(learned()));
    }

    private void retract(UUID target) {
        FactRetracted retracted = new FactRetracted(target, Reason.OTHER, null);
        ledger.record(caseId, Fact.of(id(), retracted, null).withLearnedAt(learned()));
    }

    private void profile() {
        List<String> roles = random.nextBoolean() ? List.of("controller", "wichtige_einrichtung") : List.of();
        Map<String, Object> policies = random.nextBoolean() ? Map.of("eu-gdpr-33.initial", "PT48H") : Map.of();
        Intake.OrganisationProfiled profiled = new Intake.OrganisationProfiled(
                "Clinic", roles, List.of("health"), List.of("DE-RP"), List.of(), List.of(), policies);
        ledger.record(RESERVED, Fact.of(id(), profiled, "profile").withLearnedAt(learned()));
    }

    private Fact said(UUID factId) {
        Fact fact = Notes.fact(factId, happening(), "said " + facts, occurrence());
        return random.nextInt(12) == 0 ? Notes.denied(fact) : fact;
    }

    private Happening happening() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new AwarenessEstablished(null, maybe(REGIMES), moment(), null, "read the mail");
            case 2 -> assessed("risk_level", one(List.of("risk", "high_risk", "no_risk")));
            case 3 -> assessed("nis2_significant", random.nextBoolean());
            case 4 ->
                new Analysis.DataExposure(
                        "patients", null, List.of("names"), List.of(), List.of(), null, List.of(), null, null);
            case 5 -> new Reporting.NotificationSubmitted(one(REGIMES), one(STAGES), null, "portal", null, null);
            case 6 ->
                new Reporting.ObligationDecided(
                        one(REGIMES), maybe(STAGES), one(List.of(Reporting.Choice.values())), "ground", null);
            case 7 -> new Reporting.AuthorityRequestReceived(null, moment(), "ref");
            case 8 -> new Reporting.DelayJustified(one(REGIMES), maybe(STAGES), "reasons");
            default -> new Annotation();
        };
    }

    private static Analysis.Assessment assessed(String question, Object value) {
        return new Analysis.Assessment(question, null, value, null, "reasons", null);
    }

    private Occurrence occurrence() {
        Instant at = about();
        return random.nextBoolean()
                ? Notes.day(LocalDate.ofInstant(at, ZoneOffset.UTC).toString())
                : Occurrence.point(Occurrence.Precision.SECOND, at.toString(), null);
    }

    private Moment moment() {
        return switch (random.nextInt(5)) {
            case 0 -> Moment.unknown(null);
            case 1 -> Moment.at(LocalDate.ofInstant(about(), ZoneOffset.UTC).toString());
            default -> Moment.at(about().toString());
        };
    }

    private @Nullable Moment learned() {
        return random.nextBoolean() ? null : Moment.at(about().toString());
    }

    /** Somewhere in the three days before, so that periods of a few days are seen while they run. */
    private Instant about() {
        return now.minus(Duration.ofMinutes(random.nextInt(4_320))).truncatedTo(ChronoUnit.SECONDS);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(List<T> of) {
        return random.nextBoolean() ? null : one(of);
    }

    private UUID id() {
        return new UUID(series, ++facts);
    }
}

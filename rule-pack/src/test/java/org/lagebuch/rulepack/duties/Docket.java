package org.lagebuch.rulepack.duties;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.CaseRecord;
import org.lagebuch.deadline.Duties;
import org.lagebuch.deadline.Noted;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting;
import org.lagebuch.rulepack.JollydayHolidays;
import org.lagebuch.rulepack.RulePacks;

/** A case on paper: facts noted one after the other, and what they oblige to. */
final class Docket {
    static final Duties DUTIES = new Duties(RulePacks.current(), new JollydayHolidays());

    private final ZoneId zone;
    private final Intake.@Nullable Organisation organisation;
    private final List<Noted> entries = new ArrayList<>();
    private final List<Noted> profiles = new ArrayList<>();
    private long position;

    private Docket(ZoneId zone, Intake.@Nullable Organisation organisation) {
        this.zone = zone;
        this.organisation = organisation;
    }

    static Docket of(String zone, String sector, @Nullable String country, @Nullable String role) {
        return new Docket(ZoneId.of(zone), new Intake.Organisation("Klinik", sector, country, role, null));
    }

    static Docket hospital() {
        return of("Europe/Berlin", "health", "DE-RP", "controller");
    }

    UUID note(String recordedAt, Happening what) {
        return note(recordedAt, Fact.of(UUID.nameUUIDFromBytes(new byte[] {(byte) position}), what, "told"));
    }

    UUID note(String recordedAt, Fact fact) {
        entries.add(new Noted(fact, Instant.parse(recordedAt), position++, List.of()));
        return fact.id();
    }

    /** Another wording of a fact. */
    void correct(String recordedAt, UUID of, Happening what) {
        entries.replaceAll(noted -> {
            if (!noted.id().equals(of)) return noted;
            List<Noted> earlier = new ArrayList<>(noted.earlier());
            earlier.add(new Noted(noted.fact(), noted.recordedAt(), noted.position(), List.of()));
            return new Noted(Fact.of(of, what, "told"), Instant.parse(recordedAt), position++, earlier);
        });
    }

    void profile(String recordedAt, Intake.OrganisationProfiled profile) {
        Fact fact = Fact.of(UUID.nameUUIDFromBytes(new byte[] {(byte) position}), profile, null);
        profiles.add(new Noted(fact, Instant.parse(recordedAt), position++, List.of()));
    }

    List<Obligation> at(String moment) {
        return DUTIES.of(new CaseRecord(zone, organisation, entries, profiles), Instant.parse(moment));
    }

    Obligation one(String regime, String stage, String moment) {
        return at(moment).stream()
                .filter(duty -> duty.regime().equals(regime) && duty.stage().equals(stage))
                .filter(duty -> duty.kind() == Obligation.Kind.LAW)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + regime + "." + stage));
    }

    static Happening aware(@Nullable String regime, String at) {
        return new Detections.AwarenessEstablished(null, regime, Moment.at(at), null, "reasonable certainty");
    }

    static Happening assessed(String question, Object value) {
        return new Analysis.Assessment(question, null, value, null, "judged", null);
    }

    static Happening assessed(String question, Object value, String at) {
        return new Analysis.Assessment(question, null, value, Moment.at(at), "judged", null);
    }

    static Happening exposure(Analysis.Loss loss) {
        return new Analysis.DataExposure(
                "log files", null, List.of("health"), List.of(), List.of(), null, List.of(), loss, null);
    }

    static Fact filed(UUID id, String regime, String stage, String at) {
        return asserted(
                id,
                new Reporting.NotificationSubmitted(regime, stage, Party.named("authority"), "form", null, null),
                Moment.at(at));
    }

    static Fact asserted(UUID id, Happening what, Moment at) {
        return new Fact(
                id, what, null, null, at, null, "filed", null, false, null, null, List.of(), null, List.of(), List.of(),
                List.of(), List.of(), null, null, List.of(), Map.of());
    }

    static Fact denied(UUID id, Happening what) {
        return new Fact(
                id, what, null, null, null, null, "denied", null, true, null, null, List.of(), null, List.of(),
                List.of(), List.of(), List.of(), null, null, List.of(), Map.of());
    }
}

package org.lagebuch.rulepack.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.rulepack.duties.Docket.assessed;
import static org.lagebuch.rulepack.duties.Docket.aware;
import static org.lagebuch.rulepack.duties.Docket.exposure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.deadline.Applies;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting;

/** Which fact starts a clock, and what it says of itself. */
class ClockStartTest {
    private static final String GDPR = "eu-gdpr-33";
    private static final String SEEN = "2023-06-05T06:00:00Z";
    private static final String AT = "2023-06-06T00:00:00Z";

    private static Docket breach() {
        Docket docket = Docket.hospital();
        docket.note(SEEN, exposure(Analysis.Loss.CONFIRMED));
        docket.note(SEEN, assessed("risk_level", "risk"));
        return docket;
    }

    @Test
    void awareness_of_the_regime_goes_before_that_of_its_family_and_that_before_any() {
        Docket docket = breach();
        UUID family = docket.note(SEEN, aware("EU_GDPR", "2023-06-05T09:00+02:00"));
        docket.note(SEEN, aware(null, "2023-06-05T08:00+02:00"));
        assertThat(duty(docket).anchor()).isEqualTo(family);
        UUID own = docket.note(SEEN, aware(GDPR, "2023-06-05T10:00+02:00"));
        docket.note(SEEN, aware("eu-gdpr", "2023-06-05T07:00+02:00"));
        docket.note(SEEN, aware("de-bsig-32", "2023-06-05T06:00+02:00"));
        assertThat(duty(docket).anchor()).isEqualTo(own);
        assertThat(Objects.requireNonNull(duty(docket).dates()).conservative()).isEqualTo("2023-06-08T08:00:00Z");
    }

    @Test
    void awareness_of_another_party_starts_nothing_here() {
        Docket docket = breach();
        docket.note(
                SEEN,
                new Detections.AwarenessEstablished(
                        Party.named("Another GmbH"), GDPR, Moment.at("2023-06-05T10:00+02:00"), null, "they wrote"));
        assertThat(duty(docket).state()).isEqualTo(new State.NotStarted("aware"));
    }

    @Test
    void of_two_said_alike_the_later_counts_and_the_dates_of_the_first_are_kept() {
        Docket docket = breach();
        UUID first = docket.note("2023-06-05T07:00:00Z", aware(GDPR, "2023-06-05T08:00+02:00"));
        UUID reminded =
                docket.note("2023-06-05T08:00:00Z", new Reporting.DutyReminded(GDPR, "initial", "due-soon", null));
        UUID decided = docket.note(
                "2023-06-05T08:30:00Z",
                new Reporting.ObligationDecided(GDPR, null, Reporting.Choice.NOTIFY, "a breach", null));
        docket.note(
                "2023-06-05T08:40:00Z",
                new Reporting.ObligationDecided(GDPR, "phased", Reporting.Choice.NOTIFY, "later", null));
        docket.note("2023-06-05T08:50:00Z", new Reporting.DutyReminded("eu-gdpr-34", "individuals", "due-soon", null));
        UUID later = docket.note("2023-06-05T09:00:00Z", aware(GDPR, "2023-06-05T10:00+02:00"));
        docket.note("2023-06-05T09:30:00Z", new Reporting.DutyReminded(GDPR, "initial", "due-soon", null));
        Obligation duty = duty(docket);
        assertThat(duty.anchor()).isEqualTo(later);
        assertThat(duty.earlier()).singleElement().satisfies(before -> {
            assertThat(before.anchor()).isEqualTo(first);
            assertThat(before.until()).isEqualTo(Instant.parse("2023-06-05T09:00:00Z"));
            assertThat(before.reliedOn()).containsExactly(reminded, decided);
        });
    }

    @Test
    void the_same_time_said_again_moves_nothing_and_keeps_nothing() {
        Docket docket = breach();
        UUID said = docket.note(SEEN, aware(GDPR, "2023-06-05T08:00+02:00"));
        docket.correct("2023-06-05T09:00:00Z", said, aware(GDPR, "2023-06-05T06:00:00Z"));
        assertThat(duty(docket).earlier()).isEmpty();
    }

    @Test
    void an_assessment_with_its_time_starts_a_clock_and_the_latest_of_them_counts() {
        Docket docket = Docket.of("Europe/Berlin", "finance", "DE", "credit_institution");
        docket.note(SEEN, assessed("classified_major", true, "2026-01-12T09:00+01:00"));
        UUID last = docket.note(SEEN, assessed("classified_major", true, "2026-01-12T11:00+01:00"));
        docket.note(SEEN, assessed("classified_major", false, "2026-01-12T12:00+01:00"));
        docket.note(SEEN, assessed("another_question", true, "2026-01-12T13:00+01:00"));
        docket.note(SEEN, new Reporting.ObligationDecided("eu-dora-19", null, Reporting.Choice.NOTIFY, "major", null));
        assertThat(docket.one("eu-dora-19", "initial", "2026-01-12T12:00:00Z").anchor())
                .isEqualTo(last);
    }

    @Test
    void persons_told_start_what_counts_from_that_and_the_first_telling_counts() {
        Docket docket = Docket.of("America/Los_Angeles", "health", "US", "controller");
        docket.note(SEEN, new Reporting.ObligationDecided("us-ca-1798-82", null, Reporting.Choice.NOTIFY, "CA", null));
        assertThat(docket.one("us-ca-1798-82", "ag", "2026-03-01T00:00:00Z").state())
                .isEqualTo(new State.NotStarted("individuals_notified"));
        UUID first = docket.note("2026-02-02T10:00:00Z", told());
        docket.note("2026-02-04T10:00:00Z", told());
        assertThat(docket.one("us-ca-1798-82", "ag", "2026-03-01T00:00:00Z").anchor())
                .isEqualTo(first);
    }

    @Test
    void a_duty_explains_itself_step_by_step() {
        Docket docket = breach();
        assertThat(duty(docket).explanation())
                .anySatisfy(step -> assertThat(step).contains("binds Klinik", "is on record"))
                .contains("Nothing on record says when aware was: the clock has not started.");
        UUID aware = docket.note(SEEN, aware(null, "2023-06-05T08:00+02:00"));
        assertThat(duty(docket).explanation())
                .contains("Fact " + aware + " says when aware was.")
                .noneMatch(step -> step.contains("no number"));
        docket.note(SEEN, assessed("risk_level", "high_risk"));
        assertThat(docket.one("eu-gdpr-34", "individuals", AT).explanation())
                .anyMatch(step -> step.equals("The law gives no number."));
        Docket open = Docket.hospital();
        open.note(SEEN, exposure(Analysis.Loss.CONFIRMED));
        assertThat(duty(open).explanation())
                .anySatisfy(step -> assertThat(step)
                        .startsWith("Not known yet whether it binds Klinik: risk_level (")
                        .endsWith("for a person to judge with reasons."));
    }

    @Test
    void a_stage_with_a_condition_in_words_asks_a_person_and_takes_the_answer() {
        Docket docket = Docket.of("Europe/Zurich", "health", "CH", "controller");
        docket.note(SEEN, exposure(Analysis.Loss.CONFIRMED));
        docket.note(SEEN, assessed("risk_level", "high_risk"));
        docket.note(SEEN, assessed("controller_type", "private_person_or_company"));
        docket.note(SEEN, aware(null, "2023-09-05T08:00+02:00"));
        String question = "ch-dsg-24.individuals";
        assertThat(docket.one("ch-dsg-24", "individuals", "2023-09-06T00:00:00Z")
                        .applies())
                .isInstanceOfSatisfying(
                        Applies.CannotTell.class,
                        asking -> assertThat(asking.open())
                                .extracting(Applies.Question::fact)
                                .containsExactly(question));
        docket.note(SEEN, assessed(question, true));
        assertThat(docket.one("ch-dsg-24", "individuals", "2023-09-06T00:00:00Z")
                        .applies())
                .isEqualTo(new Applies.Yes());
        docket.note(SEEN, assessed(question, false));
        assertThat(docket.at("2023-09-06T00:00:00Z"))
                .noneMatch(duty ->
                        duty.regime().equals("ch-dsg-24") && duty.stage().equals("individuals"));
    }

    private static Reporting.PersonsNotified told() {
        return new Reporting.PersonsNotified("patients", 12L, "letter", null, List.of());
    }

    private static Obligation duty(Docket docket) {
        return docket.one(GDPR, "initial", AT);
    }
}

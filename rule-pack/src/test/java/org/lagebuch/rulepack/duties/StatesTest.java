package org.lagebuch.rulepack.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.rulepack.duties.Docket.assessed;
import static org.lagebuch.rulepack.duties.Docket.aware;
import static org.lagebuch.rulepack.duties.Docket.exposure;
import static org.lagebuch.rulepack.duties.Docket.filed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.deadline.Applies;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting;
import org.lagebuch.fact.UnknownReason;

/** Where obligations stand, from first indication to the last report. */
class StatesTest {
    private static final String GDPR = "eu-gdpr-33";
    private static final String INITIAL = "initial";
    private static final UUID FILING = new UUID(9, 9);

    private static Docket breach() {
        Docket docket = Docket.hospital();
        docket.note("2023-06-09T15:00:00Z", exposure(Analysis.Loss.CONFIRMED));
        docket.note("2023-06-09T15:00:00Z", assessed("risk_level", "high_risk"));
        return docket;
    }

    private static Docket running() {
        Docket docket = breach();
        docket.note("2023-06-09T15:00:00Z", aware(null, "2023-06-09T16:40+02:00"));
        return docket;
    }

    @Test
    void without_awareness_nothing_has_started_and_what_is_missing_is_named() {
        Obligation duty = breach().one(GDPR, INITIAL, "2023-06-20T00:00:00Z");
        assertThat(duty.state()).isEqualTo(new State.NotStarted("aware"));
        assertThat(duty.dates()).isNull();
        assertThat(duty.explanation()).anyMatch(sentence -> sentence.contains("when aware was"));
    }

    @Test
    void a_first_alert_is_no_awareness() {
        Docket docket = breach();
        docket.note("2023-06-09T15:00:00Z", new Detections.Detection("log-review", null));
        docket.note("2023-06-09T15:00:00Z", new Detections.InboundNotice(Party.named("provider"), null));
        assertThat(docket.one(GDPR, INITIAL, "2023-06-20T00:00:00Z").state()).isEqualTo(new State.NotStarted("aware"));
    }

    @Test
    void an_unknown_time_of_awareness_starts_no_clock_and_is_never_midnight() {
        Docket docket = breach();
        docket.note(
                "2023-06-09T15:00:00Z",
                new Detections.AwarenessEstablished(
                        null, null, Moment.unknown(UnknownReason.UNDISCLOSED), null, "told by the provider"));
        Obligation duty = docket.one(GDPR, INITIAL, "2023-06-20T00:00:00Z");
        assertThat(duty.state()).isEqualTo(new State.NotStarted("aware"));
        assertThat(duty.anchor()).isNull();
    }

    @Test
    void awareness_known_as_a_day_counts_from_its_start_and_from_its_end() {
        Docket docket = breach();
        docket.note("2023-06-09T15:00:00Z", aware(null, "2023-06-09"));
        DueDates dates = Objects.requireNonNull(
                docket.one(GDPR, INITIAL, "2023-06-10T00:00:00Z").dates());
        assertThat(dates.conservative()).isEqualTo("2023-06-11T22:00:00Z");
        assertThat(dates.statutory()).isEqualTo("2023-06-12T22:00:00Z");
    }

    @Test
    void the_states_of_a_running_clock_follow_each_other_and_its_dates_stay() {
        Docket docket = running();
        Obligation first = docket.one(GDPR, INITIAL, "2023-06-09T15:00:00Z");
        assertThat(first.state()).isInstanceOf(State.Running.class);
        assertThat(docket.one(GDPR, INITIAL, "2023-06-11T20:39:59Z").state()).isInstanceOf(State.Running.class);
        assertThat(docket.one(GDPR, INITIAL, "2023-06-11T20:40:00Z").state()).isInstanceOf(State.DueSoon.class);
        assertThat(docket.one(GDPR, INITIAL, "2023-06-12T15:00:00Z").state()).isInstanceOf(State.DueSoon.class);
        Obligation last = docket.one(GDPR, INITIAL, "2023-06-12T15:00:01Z");
        assertThat(last.state()).isEqualTo(new State.Overdue(Instant.parse("2023-06-12T15:00:00Z")));
        assertThat(last.dates()).isEqualTo(first.dates());
    }

    @Test
    void a_report_in_time_fulfils_and_a_late_one_says_whether_reasons_were_given() {
        Docket docket = running();
        docket.note("2023-06-12T14:00:00Z", filed(FILING, GDPR, INITIAL, "2023-06-12T16:59+02:00"));
        assertThat(docket.one(GDPR, INITIAL, "2023-07-01T00:00:00Z").state())
                .isEqualTo(
                        new State.Fulfilled(FILING, Instant.parse("2023-06-12T14:59:00Z"), State.Punctuality.IN_TIME));
        Docket late = running();
        late.note("2023-06-14T14:00:00Z", filed(FILING, GDPR, INITIAL, "2023-06-12T17:01+02:00"));
        Instant at = Instant.parse("2023-06-12T15:01:00Z");
        assertThat(late.one(GDPR, INITIAL, "2023-07-01T00:00:00Z").state())
                .isEqualTo(new State.Fulfilled(FILING, at, State.Punctuality.LATE));
        late.note("2023-06-14T15:00:00Z", new Reporting.DelayJustified(GDPR, INITIAL, "mail was down"));
        assertThat(late.one(GDPR, INITIAL, "2023-07-01T00:00:00Z").state())
                .isEqualTo(new State.Fulfilled(FILING, at, State.Punctuality.LATE_WITH_REASONS));
    }

    @Test
    void what_was_filed_for_another_party_does_not_fulfil_our_own_duty() {
        Docket docket = running();
        var forAnother = new Reporting.NotificationSubmitted(
                GDPR, INITIAL, null, null, null, null, Party.named("Another GmbH"), null, List.of());
        docket.note("2023-06-10T00:00:00Z", forAnother);
        assertThat(docket.one(GDPR, INITIAL, "2023-06-10T00:00:00Z").state()).isInstanceOf(State.Running.class);
    }

    @Test
    void what_was_denied_was_not_filed() {
        Docket docket = running();
        docket.note(
                "2023-06-10T00:00:00Z",
                Docket.denied(FILING, new Reporting.NotificationSubmitted(GDPR, INITIAL, null, null, null, null)));
        assertThat(docket.one(GDPR, INITIAL, "2023-06-10T00:00:00Z").state()).isInstanceOf(State.Running.class);
    }

    @Test
    void a_decision_not_to_notify_is_a_record_of_its_own() {
        Docket docket = running();
        UUID decision = docket.note(
                "2023-06-10T00:00:00Z",
                new Reporting.ObligationDecided(GDPR, null, Reporting.Choice.NOT_REQUIRED, "no risk", null));
        assertThat(docket.one(GDPR, INITIAL, "2023-07-01T00:00:00Z").state())
                .isEqualTo(new State.DecidedNotRequired(decision));
        UUID merged = docket.note(
                "2023-06-11T00:00:00Z",
                new Reporting.ObligationDecided(GDPR, INITIAL, Reporting.Choice.MERGED, "one report", null));
        assertThat(docket.one(GDPR, INITIAL, "2023-07-01T00:00:00Z").state()).isEqualTo(new State.Merged(merged));
    }

    @Test
    void a_legal_judgement_is_asked_and_not_guessed_but_its_dates_are_shown() {
        Docket docket = Docket.hospital();
        docket.note("2023-06-09T15:00:00Z", exposure(Analysis.Loss.CONFIRMED));
        docket.note("2023-06-09T15:00:00Z", aware(null, "2023-06-09T16:40+02:00"));
        Obligation duty = docket.one(GDPR, INITIAL, "2023-06-20T00:00:00Z");
        assertThat(duty.state()).isInstanceOf(State.CannotTell.class);
        assertThat(duty.applies())
                .isInstanceOfSatisfying(
                        Applies.CannotTell.class,
                        asking -> assertThat(asking.open())
                                .extracting(Applies.Question::fact, Applies.Question::legalTest)
                                .containsExactly(org.assertj.core.api.Assertions.tuple("risk_level", true)));
        assertThat(duty.dates()).isNotNull();
    }

    @Test
    void where_the_law_gives_no_number_time_is_shown_and_nothing_is_ever_overdue() {
        Obligation duty = running().one("eu-gdpr-34", "individuals", "2024-06-09T14:40:00Z");
        assertThat(duty.state()).isEqualTo(new State.NoFixedDeadline(Duration.ofDays(366)));
        assertThat(duty.dates()).isNull();
    }

    @Test
    void the_final_report_counts_from_the_submission_and_waits_for_it() {
        Docket docket = Docket.of("Europe/Berlin", "health", "DE-RP", "wichtige_einrichtung");
        docket.note("2023-06-09T15:00:00Z", assessed("nis2_significant", true));
        docket.note("2026-01-09T15:00:00Z", aware("de-bsig-32", "2026-01-09T16:40+01:00"));
        String at = "2026-01-10T00:00:00Z";
        assertThat(docket.one("de-bsig-32", "final", at).state())
                .isEqualTo(new State.NotStarted("stage:notification:submitted"));
        docket.note("2026-01-12T15:00:00Z", filed(FILING, "de-bsig-32", "notification", "2026-01-12T16:00+01:00"));
        Obligation last = docket.one("de-bsig-32", "final", "2026-01-13T00:00:00Z");
        assertThat(Objects.requireNonNull(last.dates()).conservative()).isEqualTo("2026-02-12T23:00:00Z");
        assertThat(last.anchor()).isEqualTo(FILING);
    }

    @Test
    void correcting_awareness_moves_the_dates_and_keeps_the_old_ones_with_who_relied_on_them() {
        Docket docket = breach();
        UUID aware = docket.note("2023-06-09T15:00:00Z", aware(null, "2023-06-09T16:40+02:00"));
        UUID reminded =
                docket.note("2023-06-11T15:00:00Z", new Reporting.DutyReminded(GDPR, INITIAL, "due-soon", null));
        docket.correct("2023-06-11T16:00:00Z", aware, aware(null, "2023-06-08T10:00+02:00"));
        docket.note("2023-06-11T17:00:00Z", new Reporting.DutyReminded(GDPR, INITIAL, "overdue", null));
        Obligation duty = docket.one(GDPR, INITIAL, "2023-06-11T18:00:00Z");
        assertThat(Objects.requireNonNull(duty.dates()).conservative()).isEqualTo("2023-06-11T08:00:00Z");
        Obligation.Rebased before = duty.earlier().getFirst();
        assertThat(duty.earlier()).hasSize(1);
        assertThat(before.dates().statutory()).isEqualTo("2023-06-12T15:00:00Z");
        assertThat(before.until()).isEqualTo("2023-06-11T16:00:00Z");
        assertThat(before.reliedOn()).containsExactly(reminded);
    }

    @Test
    void an_amendment_never_moves_a_clock_that_an_earlier_report_started() {
        Docket docket = Docket.of("Europe/Berlin", "health", "DE", "wichtige_einrichtung");
        docket.note("2026-01-09T15:00:00Z", assessed("nis2_significant", true));
        docket.note("2026-01-12T15:00:00Z", filed(FILING, "de-bsig-32", "notification", "2026-01-12T16:00+01:00"));
        DueDates first =
                docket.one("de-bsig-32", "final", "2026-01-13T00:00:00Z").dates();
        docket.note(
                "2026-01-20T15:00:00Z", filed(new UUID(9, 8), "de-bsig-32", "notification", "2026-01-20T16:00+01:00"));
        assertThat(docket.one("de-bsig-32", "final", "2026-01-21T00:00:00Z").dates())
                .isEqualTo(first);
    }

    @Test
    void proposals_and_laws_to_come_bind_nobody() {
        List<String> regimes = running().at("2026-11-25T00:00:00Z").stream()
                .map(Obligation::regime)
                .toList();
        assertThat(regimes)
                .contains(GDPR)
                .doesNotContain("eu-digital-omnibus", "eu-ehds-44", "eu-aiact-73", "eu-nis2-23");
    }
}

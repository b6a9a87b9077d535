package org.lagebuch.query.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.query.Desk.CASE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Detections.AwarenessEstablished;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake.OrganisationProfiled;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Reporting;
import org.lagebuch.query.Desk;
import org.lagebuch.query.standing.AsOf;
import tools.jackson.databind.JsonNode;

/** What is said of duties in few words is what the duties say. */
class GlanceTest {
    private static final Instant SOON_AFTER = Instant.parse("2026-01-02T00:00:00Z");

    private final Desk desk = new Desk();
    private Instant now = SOON_AFTER;
    private final Glance glance = new Glance(desk.obliged(), desk.opened(), () -> now);
    private int facts;

    @BeforeEach
    void open() {
        RandomDuties.openReserved(desk.ledger());
        new RandomDuties(desk.ledger(), CASE, new Random(1)).open();
        record(
                CASE,
                new Analysis.DataExposure(
                        "patients", null, List.of("names"), List.of(), List.of(), null, List.of(), null, null));
        record(CASE, new Analysis.Assessment("risk_level", null, "risk", null, "names", null));
        record(CASE, new AwarenessEstablished(null, null, Moment.at("2026-01-01T00:00:00Z"), null, "read the mail"));
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void the_head_of_a_case_counts_duties_by_state_and_names_the_next() {
        JsonNode told = glance.of(CASE, AsOf.now(() -> now)).orElseThrow();
        JsonNode duties = new ObligationsAsking(desk, CASE).at(null, null);
        assertThat(told.path("states")
                        .propertyStream()
                        .mapToInt(state -> state.getValue().intValue())
                        .sum())
                .isEqualTo((int) duties.path("obligations")
                        .valueStream()
                        .filter(duty ->
                                !"not-applicable".equals(duty.path("state").stringValue()))
                        .count());
        assertThat(told.at("/next/regime").stringValue()).isEqualTo("eu-gdpr-33");
        assertThat(told.at("/next/dueConservative").stringValue()).isEqualTo("2026-01-04T00:00:00Z");
        assertThat(told.path("overdue").intValue()).isZero();
    }

    @Test
    void in_a_list_what_was_next_becomes_overdue_without_anything_recorded() {
        assertThat(line().at("/next/stage").stringValue()).isEqualTo("initial");
        now = Instant.parse("2026-02-01T00:00:00Z");
        assertThat(line().path("overdue").intValue()).isPositive();
        assertThat(line().has("next")).isFalse();
    }

    @Test
    void a_report_or_another_profile_is_seen_at_once() {
        assertThat(line().has("next")).isTrue();
        record(RandomDuties.RESERVED, profile(Map.of("eu-gdpr-33.initial", "PT24H")));
        assertThat(line().at("/next/dueConservative").stringValue()).isEqualTo("2026-01-02T00:00:00Z");
        record(RandomDuties.RESERVED, profile(Map.of()));
        record(CASE, new Reporting.NotificationSubmitted("eu-gdpr-33", "initial", null, "portal", null, null));
        assertThat(line().has("next")).isFalse();
    }

    private JsonNode line() {
        return glance.now(CASE, desk.ledger().eventsOf(CASE).getLast().position());
    }

    private void record(CaseId caseId, Happening what) {
        desk.ledger().record(caseId, Fact.of(new UUID(9, ++facts), what, "said"));
    }

    private static OrganisationProfiled profile(Map<String, Object> policies) {
        return new OrganisationProfiled("Clinic", List.of(), List.of(), List.of(), List.of(), List.of(), policies);
    }
}

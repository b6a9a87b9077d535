package org.lagebuch.query.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.query.Desk.CASE;
import static org.lagebuch.query.Desk.OTHER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Detections.AwarenessEstablished;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake.OrganisationProfiled;
import org.lagebuch.fact.Moment;
import org.lagebuch.query.Desk;
import tools.jackson.databind.JsonNode;

class ObligationsEndpointTest {
    private final Desk desk = new Desk();
    private final ObligationsAsking asking = new ObligationsAsking(desk, CASE);
    private int facts;

    @BeforeEach
    void open() {
        RandomDuties.openReserved(desk.ledger());
        new RandomDuties(desk.ledger(), CASE, new Random(1)).open();
        asking.itIs(Instant.parse("2026-01-02T00:00:00Z"));
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"yesterday,,", "-1,,", "2026-01-01,,", ",now,", ",5,", ",,soon", ",,-1"})
    void a_parameter_of_the_wrong_form_is_refused_by_its_name(
            @Nullable String asOf, @Nullable String knownAt, @Nullable String minPosition) {
        String name = asOf != null ? "/asOf" : knownAt != null ? "/knownAt" : "/minPosition";
        assertThatThrownBy(() -> asking.at(asOf, knownAt, minPosition))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.status()).isEqualTo(400))
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo(name)));
    }

    @Test
    void a_case_that_is_not_there_or_not_yet_has_no_duties() {
        assertNotFound(new ObligationsAsking(desk, OTHER), null);
        assertNotFound(asking, "1");
        assertNotFound(asking, "2025-12-31T00:00:00Z");
        assertThat(asking.at("2", null).at("/asOf/position").longValue()).isEqualTo(2);
    }

    @Test
    void an_answer_tells_which_pack_and_calendar_it_was_made_with_and_for_which_moment() {
        JsonNode answer = asking.at(null, "2026-01-01T12:00:00Z");
        assertThat(answer.at("/pack/version").stringValue()).isEqualTo("pack");
        assertThat(answer.at("/pack/holidays").stringValue()).isEqualTo("holidays");
        assertThat(answer.get("at").stringValue()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(answer.at("/asOf/knownAt").stringValue()).isEqualTo("2026-01-01T12:00:00Z");
    }

    @Test
    void what_is_not_yet_known_starts_no_clock() {
        Fact aware =
                Fact.of(id(), aware("2026-01-01T00:00:00Z"), "aware").withLearnedAt(Moment.at("2026-01-01T10:00:00Z"));
        desk.ledger().passes(Duration.ofHours(12));
        desk.ledger().record(CASE, aware);
        assertThat(dates(asking.at(null, "2026-01-01T09:00:00Z"))).isEmpty();
        assertThat(dates(asking.at(null, "2026-01-01T10:00:00Z"))).isNotEmpty();
    }

    @Test
    void the_organisation_is_what_its_profile_said_by_then() {
        record(CASE, aware("2026-01-01T00:00:00Z"));
        long before = desk.ledger().events().getLast().position();
        profile("PT48H");
        profile("PT24H");
        assertThat(targets(asking.at(Long.toString(before), null))).isEmpty();
        assertThat(targets(asking.at(Long.toString(before + 1), null))).containsExactly("2026-01-03T00:00:00Z");
        assertThat(targets(asking.now())).containsExactly("2026-01-02T00:00:00Z");
    }

    private static void assertNotFound(ObligationsAsking asking, @Nullable String asOf) {
        assertThatThrownBy(() -> asking.at(asOf, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.status()).isEqualTo(404)));
    }

    private void profile(String within) {
        record(
                RandomDuties.RESERVED,
                new OrganisationProfiled(
                        "Clinic",
                        List.of("controller"),
                        List.of(),
                        List.of("DE"),
                        List.of(),
                        List.of(),
                        Map.of("eu-gdpr-33.initial", within)));
    }

    private static AwarenessEstablished aware(String at) {
        return new AwarenessEstablished(null, null, Moment.at(at), null, "read the mail");
    }

    private static List<String> dates(JsonNode answer) {
        return StreamSupport.stream(answer.get("obligations").spliterator(), false)
                .filter(one -> one.has("dueConservative"))
                .map(one -> one.get("dueConservative").stringValue())
                .toList();
    }

    private static List<String> targets(JsonNode answer) {
        return StreamSupport.stream(answer.get("obligations").spliterator(), false)
                .filter(one -> one.get("kind").stringValue().equals("policy"))
                .map(one -> one.get("dueConservative").stringValue())
                .toList();
    }

    private void record(CaseId caseId, Happening what) {
        desk.ledger().record(caseId, Fact.of(id(), what, "said"));
    }

    private UUID id() {
        return new UUID(8, ++facts);
    }
}

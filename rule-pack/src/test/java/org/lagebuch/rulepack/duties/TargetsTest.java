package org.lagebuch.rulepack.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.rulepack.duties.Docket.aware;
import static org.lagebuch.rulepack.duties.Docket.filed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;
import org.lagebuch.fact.Intake;

/** What an organisation set itself or promised is another kind than law, and never mixed with it. */
class TargetsTest {
    private static final UUID FILING = new UUID(9, 9);

    private static Docket with(Map<String, Object> policies) {
        Docket docket = Docket.hospital();
        docket.profile(
                "2023-01-01T00:00:00Z",
                new Intake.OrganisationProfiled(
                        "Klinik", List.of("controller"), List.of(), List.of("DE"), List.of(), List.of(), policies));
        docket.note("2023-06-09T15:00:00Z", aware(null, "2023-06-09T16:40+02:00"));
        return docket;
    }

    private static List<Obligation> targets(Docket docket, String at) {
        return docket.at(at).stream()
                .filter(duty -> duty.kind() != Obligation.Kind.LAW)
                .toList();
    }

    @Test
    void a_target_for_a_stage_counts_elapsed_time_from_the_anchor_of_the_law() {
        Obligation target = targets(with(Map.of("eu-gdpr-33.initial", "PT48H")), "2023-06-09T15:00:00Z")
                .getFirst();
        assertThat(target.kind()).isEqualTo(Obligation.Kind.POLICY);
        assertThat(target.pack()).isNull();
        assertThat(target.regime()).isEqualTo("eu-gdpr-33");
        assertThat(target.stage()).isEqualTo("initial");
        assertThat(target.article()).isEqualTo("as the organisation set it");
        assertThat(Objects.requireNonNull(target.dates()).statutory()).isEqualTo("2023-06-11T14:40:00Z");
        assertThat(target.state()).isInstanceOf(State.Running.class);
        assertThat(target.anchor()).isNotNull();
    }

    @Test
    void a_target_for_a_regime_is_one_for_each_of_its_stages_and_others_are_left_alone() {
        assertThat(targets(with(Map.of("eu-gdpr-33", "PT48H", "no-such-law", "PT1H")), "2023-06-09T15:00:00Z"))
                .extracting(Obligation::stage)
                .containsExactly("initial", "phased");
    }

    @Test
    void a_contract_has_its_own_name_anchor_and_recipient() {
        Map<String, Object> contract = Map.of(
                "insurer",
                Map.of("kind", "contract", "from", "aware", "within", "PT24H", "recipient", "Versicherung AG"));
        Obligation duty = targets(with(contract), "2023-06-10T15:00:00Z").getFirst();
        assertThat(duty.kind()).isEqualTo(Obligation.Kind.CONTRACT);
        assertThat(duty.regime()).isEqualTo("insurer");
        assertThat(duty.recipient()).isEqualTo("Versicherung AG");
        assertThat(duty.state()).isEqualTo(new State.Overdue(Instant.parse("2023-06-10T14:40:00Z")));
    }

    @Test
    void a_target_without_a_sound_duration_is_none() {
        Map<String, Object> broken = Map.of(
                "eu-gdpr-33.initial", "soon", "eu-gdpr-34.individuals", "PT0S", "a", Map.of("within", 3), "b", 7);
        assertThat(targets(with(broken), "2023-06-09T15:00:00Z")).isEmpty();
    }

    @Test
    void a_target_waits_for_its_anchor() {
        Map<String, Object> policy = Map.of("hot-wash", Map.of("from", "incident_handled", "within", "PT72H"));
        Obligation duty = targets(with(policy), "2023-06-10T15:00:00Z").getFirst();
        assertThat(duty.kind()).isEqualTo(Obligation.Kind.POLICY);
        assertThat(duty.state()).isEqualTo(new State.NotStarted("incident_handled"));
        assertThat(duty.dates()).isNull();
        assertThat(duty.anchor()).isNull();
    }

    @Test
    void a_report_meets_the_target_or_misses_it() {
        Docket docket = with(Map.of("eu-gdpr-33.initial", "PT48H"));
        docket.note("2023-06-12T15:00:00Z", filed(FILING, "eu-gdpr-33", "initial", "2023-06-11T16:40+02:00"));
        assertThat(targets(docket, "2023-06-20T00:00:00Z").getFirst().state())
                .isEqualTo(
                        new State.Fulfilled(FILING, Instant.parse("2023-06-11T14:40:00Z"), State.Punctuality.IN_TIME));
        Docket late = with(Map.of("eu-gdpr-33.initial", "PT48H"));
        late.note("2023-06-12T15:00:00Z", filed(FILING, "eu-gdpr-33", "initial", "2023-06-11T16:41+02:00"));
        assertThat(targets(late, "2023-06-20T00:00:00Z").getFirst().state())
                .isEqualTo(new State.Fulfilled(FILING, Instant.parse("2023-06-11T14:41:00Z"), State.Punctuality.LATE));
    }
}

package org.lagebuch.rulepack.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.deadline.CaseRecord;
import org.lagebuch.deadline.Noted;
import org.lagebuch.deadline.known.Answer;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.known.Legal;
import org.lagebuch.deadline.known.Told;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Assertion;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Impact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Quantity;
import org.lagebuch.fact.Reporting;
import org.lagebuch.fact.Response;

/** Which fact fills which id of the pack. */
class KnownFactsTest {
    private final List<Noted> entries = new ArrayList<>();
    private final List<Noted> profiles = new ArrayList<>();

    private Fact note(Happening what) {
        return note(what, null, List.of());
    }

    private Fact note(Happening what, @Nullable Assertion assertion, List<Quantity> quantities) {
        Fact fact = new Fact(
                new UUID(0, entries.size()),
                what,
                null,
                null,
                null,
                null,
                "words",
                assertion,
                false,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                quantities,
                null,
                null,
                List.of(),
                Map.of());
        entries.add(new Noted(fact, Instant.EPOCH, entries.size(), List.of()));
        return fact;
    }

    private Knowledge known() {
        Intake.Organisation own = new Intake.Organisation("Klinik", "Health Care", "de-rp", "Joint-Controller", null);
        Told told = Told.of(new CaseRecord(ZoneId.of("Europe/Berlin"), own, entries, profiles));
        return new Knowledge(told, Legal.of(told).getFirst());
    }

    private Optional<Answer> of(String factId) {
        return known().of(factId);
    }

    @Test
    void who_the_party_is_comes_from_the_opening_and_its_profile_in_the_words_of_the_pack() {
        profiles.add(new Noted(
                Fact.of(
                        new UUID(5, 5),
                        new Intake.OrganisationProfiled(
                                "klinik",
                                List.of("critical operator"),
                                List.of(),
                                List.of("CH"),
                                List.of(),
                                List.of(),
                                Map.of()),
                        null),
                Instant.EPOCH,
                0,
                List.of()));
        assertThat(of("role").orElseThrow().values()).containsExactly("critical_operator", "joint_controller");
        assertThat(of("sector").orElseThrow().values()).containsExactly("health_care");
        assertThat(of("countries.establishment").orElseThrow().values()).containsExactly("CH", "DE");
        assertThat(known().party().region()).isEqualTo("DE-RP");
        assertThat(of("role").orElseThrow().certainty()).isEqualTo(Answer.Certainty.CONFIRMED);
    }

    @Test
    void a_profile_of_another_legal_person_says_nothing_of_this_one() {
        profiles.add(new Noted(
                Fact.of(
                        new UUID(5, 5),
                        new Intake.OrganisationProfiled(
                                "Other", List.of("bank"), List.of(), List.of("CH"), List.of(), List.of(), Map.of()),
                        null),
                Instant.EPOCH,
                0,
                List.of()));
        assertThat(of("role").orElseThrow().values()).containsExactly("joint_controller");
    }

    @Test
    void an_exposure_found_to_be_none_says_no_and_none_on_record_says_nothing() {
        assertThat(of("personal_data")).isEmpty();
        note(exposure(Analysis.Loss.NONE));
        assertThat(of("personal_data").orElseThrow().values()).containsExactly(false);
        note(exposure(Analysis.Loss.SUSPECTED));
        assertThat(of("personal_data").orElseThrow().values()).containsExactly(true);
    }

    @Test
    void none_affected_is_an_answer_and_not_known_is_another() {
        note(new Analysis.AffectedPersons("patients", "DE", BigDecimal.ZERO, BigDecimal.ZERO, null));
        assertThat(of("affected_persons").orElseThrow().certainty()).isEqualTo(Answer.Certainty.CONFIRMED);
        entries.clear();
        note(new Analysis.AffectedPersons("patients", "DE", BigDecimal.ONE, null, null), Assertion.UNKNOWN, List.of());
        assertThat(of("affected_persons").orElseThrow().certainty()).isEqualTo(Answer.Certainty.UNKNOWN);
        entries.clear();
        Quantity about = new Quantity("persons", null, Quantity.Qualifier.ABOUT, BigDecimal.TEN, null);
        note(new Analysis.AffectedPersons("patients", "DE", BigDecimal.TEN, null, null), null, List.of(about));
        assertThat(of("affected_persons").orElseThrow().certainty()).isEqualTo(Answer.Certainty.ESTIMATE);
    }

    @Test
    void persons_abroad_widen_the_countries_and_states_are_closed_once_counted() {
        assertThat(of("affected_persons.by_state").orElseThrow().values()).isEmpty();
        note(new Analysis.AffectedPersons("guests", "US-CA", BigDecimal.ONE, null, null));
        assertThat(of("countries").orElseThrow().values()).containsExactly("DE", "US-CA");
        assertThat(of("affected_persons.by_state").orElseThrow().values()).containsExactly("CA");
        assertThat(of("affected_persons.categories").orElseThrow().values()).containsExactly("guests");
    }

    @Test
    void contacts_come_from_roles_and_else_from_the_profile() {
        assertThat(of("contacts.dpo")).isEmpty();
        profiles.add(new Noted(
                Fact.of(
                        new UUID(5, 5),
                        new Intake.OrganisationProfiled(
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new Party("DPO", "Office", null, null), new Party("press", "Desk", null, null)),
                                Map.of()),
                        null),
                Instant.EPOCH,
                0,
                List.of()));
        assertThat(of("contacts.dpo").orElseThrow().values()).containsExactly("Office");
        assertThat(of("contacts").orElseThrow().values()).containsExactly("Office", "Desk");
        Fact role = note(new Intake.RoleAssigned("DPO", Party.named("Eva"), null));
        assertThat(of("contacts.dpo").orElseThrow().from()).containsExactly(role.id());
    }

    @Test
    void a_judgement_goes_before_what_facts_imply_and_the_latest_counts() {
        note(exposure(Analysis.Loss.CONFIRMED));
        note(new Analysis.Assessment("personal_data", null, false, null, "only logs", null));
        Answer answer = of("personal_data").orElseThrow();
        assertThat(answer.values()).containsExactly(false);
        assertThat(answer.judged()).isTrue();
        note(new Analysis.Assessment("personal_data", Party.named("klinik "), true, null, "after all", null));
        assertThat(of("personal_data").orElseThrow().values()).containsExactly(true);
        note(new Analysis.Assessment("personal_data", Party.named("Provider"), false, null, "theirs", null));
        assertThat(of("personal_data").orElseThrow().values()).containsExactly(true);
        note(new Analysis.Assessment("personal_data", null, "unknown", null, "open", null));
        assertThat(of("personal_data").orElseThrow().certainty()).isEqualTo(Answer.Certainty.UNKNOWN);
        note(new Analysis.Assessment("personal_data", null, List.of("a", "b"), null, "two", null));
        assertThat(of("personal_data").orElseThrow().values()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @MethodSource("fillers")
    void a_fact_of_its_kind_fills_it(String factId, Happening what) {
        assertThat(of(factId)).as("before").isEmpty();
        Fact fact = note(what);
        assertThat(of(factId).orElseThrow().from()).containsExactly(fact.id());
        assertThat(of(factId).orElseThrow().values()).isNotEmpty();
    }

    static List<Object[]> fillers() {
        Happening exposure = exposure(Analysis.Loss.CONFIRMED);
        Happening notified = new Reporting.PersonsNotified("patients", 3L, "post", null, List.of());
        Happening impact = new Impact.ImpactAssessed("privacy", "high");
        return List.of(new Object[][] {
            {"data_categories", exposure},
            {"breach_nature", exposure},
            {"occurred", exposure},
            {"breach_nature", new Impact.ServiceImpact(100)},
            {"assessed_consequences", impact},
            {"impact", impact},
            {"critical_service_impact", new Impact.ServiceImpact(100)},
            {"measures", new Response.Containment(null, null)},
            {"measures", new Impact.Workaround(null)},
            {"measures.mitigating", notified},
            {"severity", new Intake.SeverityAssessed(null, null)},
            {"iocs", new Analysis.IndicatorObserved("x", null)},
            {"root_cause", new Analysis.RootCause(null)},
            {"attacker", new Analysis.ThreatActivity(null)},
            {"third_party", new Analysis.ThirdPartyInvolved("processor", null)},
            {"first_indication", new Detections.Detection(null, null)},
            {"processor_informed", new Detections.InboundNotice(null, null)},
            {"individuals_notified", notified},
            {"criminal_complaint", new Reporting.LawEnforcementReported(null, null)},
            {"delay_reasons", new Reporting.DelayJustified(null, null, "x")},
            {"authority_request", new Reporting.AuthorityRequestReceived(null, null, null)},
            {"contacts", new Intake.RoleAssigned("lead", null, null)}
        });
    }

    @Test
    void who_else_is_in_the_case_has_its_own_roles() {
        note(new Analysis.ThirdPartyInvolved("processor", Party.named("Provider")));
        note(new Analysis.ThirdPartyInvolved("host", Party.named("provider")));
        note(new Detections.AwarenessEstablished(Party.named("Insurer"), null, null, null, "told"));
        note(new Analysis.Assessment("x", Party.named("Klinik"), true, null, "own", null));
        List<Legal> all = Legal.of(known().told());
        assertThat(all).extracting(Legal::name).containsExactly("Klinik", "Provider", "Insurer");
        assertThat(all.get(1).roles()).containsExactlyInAnyOrder("processor", "host");
        assertThat(all).extracting(Legal::own).containsExactly(true, false, false);
    }

    private static Happening exposure(Analysis.Loss loss) {
        return new Analysis.DataExposure(
                "files", null, List.of("Mail Address"), List.of(), List.of("health"), null, List.of(), loss, null);
    }
}

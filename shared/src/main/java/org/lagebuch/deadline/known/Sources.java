package org.lagebuch.deadline.known;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Impact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting;
import org.lagebuch.fact.Response;

/**
 * Which recorded fact fills which fact id of the rule pack, beside the assessment of that name that fills any. An id
 * that is not here is filled by an assessment alone: it is a judgement, or nothing records it yet.
 */
final class Sources {
    private static final Map<String, Source> TABLE = Map.ofEntries(
            Map.entry("role", of(party -> party.roles())),
            Map.entry("sector", of(party -> party.sectors())),
            Map.entry("countries.establishment", of(party -> party.countries())),
            Map.entry("countries", Sources::countries),
            Map.entry("personal_data", Sources::personalData),
            Map.entry("data_categories", known -> facts(known, Analysis.DataExposure.class, Sources::categories)),
            Map.entry("affected_persons", known -> facts(known, Analysis.AffectedPersons.class, Sources::counts)),
            Map.entry(
                    "affected_persons.categories",
                    known -> facts(known, Analysis.AffectedPersons.class, Sources::group)),
            Map.entry("affected_persons.by_state", Sources::states),
            Map.entry("affected_records", known -> facts(known, Analysis.DataExposure.class, Sources::records)),
            Map.entry(
                    "breach_nature",
                    known -> told(known, List.of(Analysis.DataExposure.class, Impact.ServiceImpact.class))),
            Map.entry("assessed_consequences", known -> told(known, List.of(Impact.ImpactAssessed.class))),
            Map.entry("impact", known -> told(known, List.of(Impact.ImpactAssessed.class, Impact.ServiceImpact.class))),
            Map.entry(
                    "critical_service_impact",
                    known -> told(known, List.of(Impact.ServiceImpact.class, Impact.ServiceRestored.class))),
            Map.entry(
                    "measures",
                    known -> told(
                            known,
                            List.of(
                                    Response.Containment.class,
                                    Reporting.PersonsNotified.class,
                                    Impact.Workaround.class))),
            Map.entry(
                    "measures.mitigating",
                    known -> told(known, List.of(Reporting.PersonsNotified.class, Impact.Workaround.class))),
            Map.entry("severity", known -> told(known, List.of(Intake.SeverityAssessed.class))),
            Map.entry("iocs", known -> told(known, List.of(Analysis.IndicatorObserved.class))),
            Map.entry("root_cause", known -> told(known, List.of(Analysis.RootCause.class))),
            Map.entry("attacker", known -> told(known, List.of(Analysis.ThreatActivity.class))),
            Map.entry("third_party", known -> told(known, List.of(Analysis.ThirdPartyInvolved.class))),
            Map.entry(
                    "occurred",
                    known -> told(known, List.of(Analysis.ThreatActivity.class, Analysis.DataExposure.class))),
            Map.entry(
                    "first_indication",
                    known -> told(known, List.of(Detections.Detection.class, Detections.InboundNotice.class))),
            Map.entry("processor_informed", known -> told(known, List.of(Detections.InboundNotice.class))),
            Map.entry("individuals_notified", known -> told(known, List.of(Reporting.PersonsNotified.class))),
            Map.entry("criminal_complaint", known -> told(known, List.of(Reporting.LawEnforcementReported.class))),
            Map.entry("delay_reasons", known -> told(known, List.of(Reporting.DelayJustified.class))),
            Map.entry("authority_request", known -> told(known, List.of(Reporting.AuthorityRequestReceived.class))),
            Map.entry("contacts", known -> contacts(known, "")),
            Map.entry("contacts.dpo", known -> contacts(known, "dpo")));

    private Sources() {}

    interface Source {
        Optional<Answer> answer(Knowledge known);
    }

    private interface Words {
        Stream<?> of(Fact fact);
    }

    static Optional<Source> of(String factId) {
        return Optional.ofNullable(TABLE.get(factId));
    }

    private interface Trait {
        Set<String> of(Legal party);
    }

    private static Source of(Trait trait) {
        return known -> {
            List<String> values = trait.of(known.party()).stream().sorted().toList();
            return values.isEmpty() ? Optional.empty() : Optional.of(Answer.said(values));
        };
    }

    /** Where the party sits, and where persons are affected. */
    private static Optional<Answer> countries(Knowledge known) {
        List<Object> values =
                new ArrayList<>(known.party().countries().stream().sorted().toList());
        List<Noted> from = known.told().all(Analysis.AffectedPersons.class);
        from.stream()
                .map(Noted::fact)
                .flatMap(Sources::country)
                .filter(code -> !values.contains(code))
                .forEach(values::add);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(values, Answer.Certainty.CONFIRMED, Answer.ids(from), false));
    }

    /** An exposure that was looked into and found to be none is no breach; where none is on record, nobody knows. */
    private static Optional<Answer> personalData(Knowledge known) {
        List<Told.Of<Analysis.DataExposure>> all = known.told().of(Analysis.DataExposure.class);
        if (all.isEmpty()) return Optional.empty();
        boolean any = all.stream().anyMatch(exposure -> exposure.what().loss() != Analysis.Loss.NONE);
        return Optional.of(
                Answer.of(List.of(any), all.stream().map(Told.Of::noted).toList()));
    }

    /** Persons were counted by country or state: those not named are none. Who sits outside the US, and counted nobody there, has none there. */
    private static Optional<Answer> states(Knowledge known) {
        List<Noted> from = known.told().all(Analysis.AffectedPersons.class).stream()
                .filter(noted -> country(noted.fact()).findAny().isPresent())
                .toList();
        boolean abroad = !known.party().countries().isEmpty()
                && !known.party().countries().contains("US");
        if (from.isEmpty() && !abroad) return Optional.empty();
        List<String> states = from.stream()
                .map(Noted::fact)
                .flatMap(Sources::country)
                .filter(code -> code.startsWith("US-"))
                .map(code -> code.substring(3))
                .distinct()
                .toList();
        return Optional.of(Answer.of(states, from));
    }

    private static Optional<Answer> contacts(Knowledge known, String role) {
        List<Noted> from = known.told().of(Intake.RoleAssigned.class).stream()
                .filter(assigned -> isRole(assigned.what().role(), role))
                .map(Told.Of::noted)
                .toList();
        if (!from.isEmpty()) return Optional.of(Answer.of(texts(from), from));
        List<String> kept = known.told().profile().stream()
                .flatMap(profile -> profile.contacts().stream())
                .filter(contact -> isRole(contact.type(), role))
                .map(Party::name)
                .filter(Objects::nonNull)
                .toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(Answer.said(kept));
    }

    private static boolean isRole(@Nullable String found, String wanted) {
        return wanted.isEmpty()
                || (found != null && found.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Optional<Answer> told(Knowledge known, List<Class<? extends Happening>> kinds) {
        List<Noted> from = kinds.stream()
                .flatMap(kind -> known.told().all(kind).stream())
                .sorted(Comparator.comparingLong(Noted::position))
                .toList();
        return from.isEmpty() ? Optional.empty() : Optional.of(Answer.of(texts(from), from));
    }

    private static Optional<Answer> facts(Knowledge known, Class<? extends Happening> kind, Words words) {
        List<Noted> from = known.told().all(kind).stream()
                .filter(noted -> words.of(noted.fact()).findAny().isPresent())
                .toList();
        List<?> values = from.stream()
                .flatMap(noted -> words.of(noted.fact()))
                .distinct()
                .toList();
        return from.isEmpty() ? Optional.empty() : Optional.of(Answer.of(values, from));
    }

    private static List<String> texts(List<Noted> from) {
        return from.stream()
                .flatMap(noted -> Stream.ofNullable(noted.fact().summary()))
                .toList();
    }

    private static Stream<?> categories(Fact fact) {
        return fact.what() instanceof Analysis.DataExposure exposure
                ? Stream.concat(exposure.categoriesIncluded().stream(), exposure.specialCategories().stream())
                        .map(Legal::word)
                : Stream.empty();
    }

    private static Stream<BigDecimal> counts(Fact fact) {
        return fact.what() instanceof Analysis.AffectedPersons persons
                ? Stream.of(persons.min(), persons.max())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                : Stream.empty();
    }

    private static Stream<String> group(Fact fact) {
        return fact.what() instanceof Analysis.AffectedPersons persons
                ? Stream.ofNullable(persons.group())
                : Stream.empty();
    }

    private static Stream<String> country(Fact fact) {
        return fact.what() instanceof Analysis.AffectedPersons persons
                ? Stream.ofNullable(persons.country())
                : Stream.empty();
    }

    private static Stream<String> records(Fact fact) {
        return fact.quantities().stream().flatMap(quantity -> Stream.ofNullable(quantity.what()));
    }
}

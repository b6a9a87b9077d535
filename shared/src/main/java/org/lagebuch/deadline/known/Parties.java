package org.lagebuch.deadline.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Party;

/** Who is who in a case: its organisation, by its opening and its profile, and whoever else was said to know or to judge. */
final class Parties {
    private final Told told;

    Parties(Told told) {
        this.told = told;
    }

    List<Legal> all() {
        Legal own = own();
        List<Legal> all = new ArrayList<>(List.of(own));
        others().forEach((name, roles) -> {
            if (!own.is(name)) all.add(new Legal(name, false, roles, Set.of(), Set.of()));
        });
        return all;
    }

    private Legal own() {
        Optional<Intake.Organisation> opening =
                Optional.ofNullable(told.record().organisation());
        Optional<Intake.OrganisationProfiled> profile = told.profile().filter(found -> concerns(found, opening));
        String name = opening.map(Intake.Organisation::name)
                .or(() -> profile.map(Intake.OrganisationProfiled::name))
                .orElse(null);
        return new Legal(
                name,
                true,
                Legal.words(Stream.concat(
                        opening.map(Intake.Organisation::role).stream(),
                        profile.stream().flatMap(found -> found.roles().stream()))),
                Legal.words(Stream.concat(
                        opening.map(Intake.Organisation::sector).stream(),
                        profile.stream().flatMap(found -> found.sectors().stream()))),
                Legal.codes(Stream.concat(
                        opening.map(Intake.Organisation::country).stream(),
                        profile.stream().flatMap(found -> found.countries().stream()))));
    }

    /** A profile of another legal person than the case is about says nothing of it. */
    private static boolean concerns(Intake.OrganisationProfiled profile, Optional<Intake.Organisation> opening) {
        String concerned = opening.map(Intake.Organisation::name).orElse(null);
        return concerned == null || profile.name() == null || concerned.equalsIgnoreCase(profile.name());
    }

    private Map<String, Set<String>> others() {
        Map<String, Set<String>> others = new LinkedHashMap<>();
        told.of(Analysis.ThirdPartyInvolved.class).forEach(involved -> {
            Stream<Party> parties =
                    Stream.concat(Stream.ofNullable(party(involved)), involved.noted().fact().subjects().stream());
            parties.forEach(party -> add(others, party, involved.what().role()));
        });
        told.of(Detections.AwarenessEstablished.class)
                .forEach(aware -> add(others, aware.what().party(), null));
        told.of(Analysis.Assessment.class)
                .forEach(assessed -> add(others, assessed.what().party(), null));
        return others;
    }

    private static @Nullable Party party(Told.Of<Analysis.ThirdPartyInvolved> involved) {
        Party party = involved.what().party();
        return party == null ? involved.noted().fact().actor() : party;
    }

    private static void add(Map<String, Set<String>> to, @Nullable Party party, @Nullable String role) {
        String name = party == null ? null : party.name();
        if (name == null || name.isBlank()) return;
        Set<String> roles = Legal.words(Stream.ofNullable(role));
        String known = to.keySet().stream()
                .filter(other -> other.strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(name.strip());
        to.merge(
                Objects.requireNonNull(known),
                roles,
                (one, more) -> Legal.words(Stream.concat(one.stream(), more.stream())));
    }
}

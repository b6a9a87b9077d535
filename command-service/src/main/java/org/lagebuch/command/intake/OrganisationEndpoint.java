package org.lagebuch.command.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.OrganisationDuties;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Party;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the organisation says what it is; the door lets administrators in alone. */
@RestController
@RequestMapping(path = "/api/organisation", consumes = MediaType.APPLICATION_JSON_VALUE)
final class OrganisationEndpoint {
    private final Counter counter;
    private final OrganisationDuties organisation;
    private final RulePack pack;
    private final Supplier<UUID> ids;

    OrganisationEndpoint(Counter counter, OrganisationDuties organisation, RulePack pack, Supplier<UUID> ids) {
        this.counter = counter;
        this.organisation = organisation;
        this.pack = pack;
        this.ids = ids;
    }

    record Profile(
            @Nullable UUID factId,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<String> sectors,
            @Nullable List<String> countries,
            @Nullable List<Party> regulators,
            @Nullable List<Party> contacts,
            @Nullable Map<String, Object> policies) {
        Intake.OrganisationProfiled profiled() {
            return new Intake.OrganisationProfiled(
                    name, all(roles), all(sectors), all(countries), all(regulators), all(contacts), targets());
        }

        private Map<String, Object> targets() {
            return Objects.requireNonNullElse(policies, Map.of());
        }

        private static <T> List<T> all(@Nullable List<T> given) {
            return Objects.requireNonNullElse(given, List.of());
        }
    }

    @PostMapping("/profile")
    ResponseEntity<Map<String, Object>> profile(InputStream body, Caller caller) throws IOException {
        Profile asked = Submission.of(body).as(Profile.class);
        CaseId reserved = organisation.reserved();
        Intake.OrganisationProfiled profile = asked.profiled();
        UUID id = asked.factId() == null ? ids.get() : asked.factId();
        ProfileOrganisation command =
                new ProfileOrganisation(reserved, Drafts.of(Fact.of(id, profile, null)), profile, pack);
        return counter.one(command, caller, "/api/cases/" + reserved.hex() + "/facts/" + id);
    }
}

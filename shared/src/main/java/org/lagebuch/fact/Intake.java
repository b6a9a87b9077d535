package org.lagebuch.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life of a case. */
public sealed interface Intake extends Happening {
    /** The kinds that say who takes part. They count as recorded: none is corrected or taken back to let somebody in. */
    Set<Class<? extends Happening>> MEMBERSHIP =
            Set.of(CaseOpened.class, CaseClassified.class, AccessGranted.class, AccessRevoked.class);

    record CaseOpened(
            String title,
            CaseKind kind,
            String zone,
            @Nullable Organisation organisation) implements Intake {
        public CaseOpened {
            requireNonNull(title, "title");
            requireNonNull(kind, "kind");
            requireNonNull(zone, "zone");
        }
    }

    record CaseClassified(
            @Nullable String classification,
            @Nullable String scheme,
            @Nullable String reasons) implements Intake {}

    record SeverityAssessed(
            @Nullable Severity severity, @Nullable String reasons) implements Intake {}

    record RoleAssigned(
            @Nullable String role,
            @Nullable Party person,
            @Nullable Moment until) implements Intake {}

    record AccessGranted(
            @Nullable Party person,
            @Nullable String role,
            @Nullable Moment until,
            @Nullable String reasons) implements Intake {}

    record AccessRevoked(
            @Nullable Party person,
            @Nullable String role,
            @Nullable String reasons) implements Intake {}

    record ShiftHandedOver(@Nullable Party from, @Nullable Party to, List<String> openPoints) implements Intake {
        public ShiftHandedOver {
            openPoints = Absent.asEmpty(openPoints);
        }
    }

    record CaseLinked(@Nullable CaseId linkedCase, @Nullable String relation) implements Intake {}

    /** @param open duties and requests that did not block but were still open */
    record CaseClosed(@Nullable String ground, @Nullable String note, List<String> open) implements Intake {
        public CaseClosed {
            open = Absent.asEmpty(open);
        }
    }

    record CaseReopened(@Nullable String ground, @Nullable String note) implements Intake {}

    record OrganisationProfiled(
            @Nullable String name,
            List<String> roles,
            List<String> sectors,
            List<String> countries,
            List<Party> regulators,
            List<Party> contacts,
            Map<String, Object> policies)
            implements Intake {
        public OrganisationProfiled {
            roles = Absent.asEmpty(roles);
            sectors = Absent.asEmpty(sectors);
            countries = Absent.asEmpty(countries);
            regulators = Absent.asEmpty(regulators);
            contacts = Absent.asEmpty(contacts);
            policies = Absent.asEmpty(policies);
        }
    }

    enum CaseKind {
        INCIDENT,
        NEAR_MISS,
        EXERCISE,
        UPSTREAM,
        ORGANISATION
    }

    enum Severity {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /**
     * The legal person concerned.
     *
     * @param country ISO 3166-1 alpha-2
     * @param role towards the data, such as controller or processor (GDPR Art. 4)
     * @param staff number of employees
     */
    record Organisation(
            @Nullable String name,
            @Nullable String sector,
            @Nullable String country,
            @Nullable String role,
            @Nullable Integer staff) {}
}

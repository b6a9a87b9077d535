package org.lagebuch.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Span;
import org.lagebuch.fact.Tlp;

/**
 * Who takes part in a case, as its facts say in the order they were recorded.
 *
 * @param zone of the case, for dates without one
 * @param circled whether somebody was let in to work on it, after which it is for those alone
 * @param red whether its last classification is TLP:RED
 */
public record Members(
        List<Grant> grants, ZoneId zone, boolean opened, boolean ofOrganisation, boolean circled, boolean red) {
    public static final Members NONE = new Members(List.of(), ZoneOffset.UTC, false, false, false, false);

    /** @param until the first instant without it; absent where it has no end */
    public record Grant(String person, Part part, @Nullable Instant until) {
        public boolean isOn(Instant at) {
            return until == null || at.isBefore(until);
        }
    }

    public Members {
        grants = List.copyOf(grants);
    }

    public boolean restricted() {
        return circled || red;
    }

    public Set<Part> partsOf(String person, Instant at) {
        return grants.stream()
                .filter(grant -> grant.person().equals(person))
                .filter(grant -> grant.isOn(at))
                .map(Grant::part)
                .collect(toUnmodifiableSet());
    }

    /** @param by the pseudonym of the one who recorded it */
    public Members then(Fact fact, String by) {
        return switch (fact.what()) {
            case Intake.CaseOpened opening -> opened(opening, by);
            case Intake.CaseClassified marking -> classified(fact, marking, by);
            case Intake.AccessGranted granted -> granted(granted);
            case Intake.AccessRevoked revoked -> revoked(revoked);
            default -> this;
        };
    }

    /** What cannot be read lets nobody in. */
    public Members thenUnreadable() {
        return new Members(grants, zone, opened, ofOrganisation, true, red);
    }

    private Members opened(Intake.CaseOpened opening, String by) {
        boolean own = opening.kind() == Intake.CaseKind.ORGANISATION;
        return new Members(with(new Grant(by, Part.LEAD, null)), zone(opening.zone()), true, own, circled, red);
    }

    /** Whoever closes the door stays inside. */
    private Members classified(Fact fact, Intake.CaseClassified marking, String by) {
        boolean now = fact.tlp() == Tlp.RED || "TLP:RED".equalsIgnoreCase(marking.classification());
        boolean inside =
                !now || grants.stream().anyMatch(grant -> grant.person().equals(by));
        List<Grant> all = inside ? grants : with(new Grant(by, Part.RESPONDER, null));
        return new Members(all, zone, opened, ofOrganisation, circled, now);
    }

    private Members granted(Intake.AccessGranted granted) {
        Part part = Part.of(granted.role()).orElse(null);
        // Somebody who comes to look, or is told more, does not shut out those who work.
        boolean circle = circled || (part != Part.AUDITOR && part != Part.RECIPIENT);
        if (part == null || granted.person() == null || granted.person().name() == null) {
            return new Members(grants, zone, opened, ofOrganisation, circle, red);
        }
        Grant grant = new Grant(granted.person().name(), part, end(granted.until()));
        return new Members(with(grant), zone, opened, ofOrganisation, circle, red);
    }

    private Members revoked(Intake.AccessRevoked revoked) {
        String person = revoked.person() == null ? null : revoked.person().name();
        List<Grant> left = grants.stream()
                .filter(grant -> !grant.person().equals(person)
                        || (revoked.role() != null && !grant.part().word().equals(revoked.role())))
                .toList();
        return new Members(left, zone, opened, ofOrganisation, circled, red);
    }

    /** The last word on the same part counts. */
    private List<Grant> with(Grant grant) {
        List<Grant> all = new ArrayList<>(grants);
        all.removeIf(one -> one.person().equals(grant.person()) && one.part() == grant.part());
        all.add(grant);
        return all;
    }

    /** An end that cannot be told has come. */
    private @Nullable Instant end(@Nullable Moment until) {
        if (until == null) return null;
        try {
            return Stream.ofNullable(Span.of(until, zone).latest()).findFirst().orElse(Instant.EPOCH);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}

package org.lagebuch.command.casefile;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Happening;

/**
 * The facts a decision needs, and so the facts whose arrival in between would make it stale. Opening, closing and
 * reopening are always among them.
 *
 * @param facts these, with whatever corrects, retracts or disputes them
 * @param services whatever was recorded of these services of the case, by name
 * @param kinds all of these kinds in the case
 * @param sealedParts which parts of the case are sealed; then whatever is recorded in the case makes a decision stale
 */
public record Inquiry(
        CaseId caseId,
        Set<UUID> facts,
        Set<String> services,
        Set<Class<? extends Happening>> kinds,
        boolean sealedParts) {
    public Inquiry {
        facts = Set.copyOf(facts);
        services = Set.copyOf(services);
        kinds = Set.copyOf(kinds);
    }

    public Inquiry(CaseId caseId, Set<UUID> facts, Set<String> services, Set<Class<? extends Happening>> kinds) {
        this(caseId, facts, services, kinds, false);
    }

    public static Inquiry standing(CaseId caseId) {
        return new Inquiry(caseId, Set.of(), Set.of(), Set.of());
    }

    public Inquiry and(Inquiry other) {
        return new Inquiry(
                caseId,
                both(facts, other.facts),
                both(services, other.services),
                both(kinds, other.kinds),
                sealedParts || other.sealedParts);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}

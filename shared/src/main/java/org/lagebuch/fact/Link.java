package org.lagebuch.fact;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one fact stands to another of the same case.
 *
 * @param inverse the relation is to be read from the target to this fact
 */
public record Link(
        Rel rel, UUID target, boolean inverse, @Nullable String note) {
    public Link {
        requireNonNull(rel, "rel");
        requireNonNull(target, "target");
    }

    /** Superseding, correcting, refining and conflicting are four different relations. */
    public enum Rel {
        CORRECTS,
        RETRACTS,
        SUPERSEDES,
        REFINES,
        CONFLICTS_WITH,
        SUPPORTS,
        CONTRADICTS,
        CAUSES,
        MITIGATES,
        RESOLVES,
        DERIVED_FROM,
        DUPLICATE_OF,
        ANSWERS
    }
}

package org.lagebuch.fact;

import org.jspecify.annotations.Nullable;

/** What suffers, and what comes back. The services meant are the subjects of the fact. */
public sealed interface Impact extends Happening {
    /** @param level impairment in percent: 0 none, 100 down */
    record ServiceImpact(@Nullable Integer level) implements Impact {}

    record Workaround(@Nullable Party by) implements Impact {}

    /** @param unreportedBefore says that the impairment was never recorded, so that restoring it is no mistake */
    record ServiceRestored(
            @Nullable Extent extent, @Nullable Party observedBy, boolean unreportedBefore) implements Impact {}

    record RecoveryVerified(
            @Nullable String method, @Nullable Party byWhom) implements Impact {}

    /** @param category confidentiality, integrity, availability, financial, safety … */
    record ImpactAssessed(
            @Nullable String category, @Nullable String level) implements Impact {}

    enum Extent {
        PARTIAL,
        FULL,
        NOT_STATED
    }
}

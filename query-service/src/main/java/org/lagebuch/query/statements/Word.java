package org.lagebuch.query.statements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded that touches a fact: a correction, a retraction, a dispute, another fact that speaks about it.
 *
 * @param factId of what was recorded
 * @param reason of a correction or retraction, as the API spells it
 */
record Word(
        Effect effect,
        UUID factId,
        long position,
        Instant recordedAt,
        @Nullable String reason) {
    enum Effect {
        CORRECTED,
        RETRACTED,
        REFUTED,
        DISPUTED,
        CONTRADICTED,
        SUPERSEDED,
        REFINED
    }

    /** A slip of the pen changes how something was written and not what is claimed; it is told all the same. */
    boolean isMinor() {
        return effect == Effect.CORRECTED && ("typo".equals(reason) || "translation".equals(reason));
    }
}

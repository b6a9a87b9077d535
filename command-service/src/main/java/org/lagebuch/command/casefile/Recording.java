package org.lagebuch.command.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;

/**
 * A fact to be written down.
 *
 * @param request SHA-256 of the request that asks for it, in canonical order, lower-case hex; absent where nobody asked
 * @param seal where a bundle ends with this fact
 */
public record Recording(
        Fact fact, @Nullable String request, @Nullable Seal seal) {

    public Recording(Fact fact, @Nullable String request) {
        this(fact, request, null);
    }

    /** @param withheld what the bundle does not show */
    public record Seal(List<Withheld> withheld) {
        public Seal {
            withheld = List.copyOf(withheld);
        }
    }

    /** @param reason a code, not a sentence */
    public record Withheld(PartOf part, String reason) {}
}

package org.lagebuch.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param reliability of the source, A (completely reliable) to F (cannot be judged): the Admiralty code
 * @param credibility of the information, 1 (confirmed) to 6 (cannot be judged): the Admiralty code
 */
public record Source(
        @Nullable Party party,
        @Nullable String channel,
        @Nullable String reference,
        @Nullable Reliability reliability,
        @Nullable Integer credibility) {
    public enum Reliability {
        A,
        B,
        C,
        D,
        E,
        F
    }
}

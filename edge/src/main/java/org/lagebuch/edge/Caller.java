package org.lagebuch.edge;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param id a pseudonym; what the ledger keeps of a person who writes
 */
public record Caller(String id, @Nullable String role) {
    /** A signed-in principal that has a pseudonym besides its name. */
    public interface Pseudonymous {
        String pseudonym();
    }
}

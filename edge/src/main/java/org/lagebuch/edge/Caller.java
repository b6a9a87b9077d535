package org.lagebuch.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param id a pseudonym; what the ledger keeps of a person who writes
 * @param role the one the ledger keeps: of several, the one with which one works rather than looks after things
 * @param roles all of them, lower case
 */
public record Caller(String id, @Nullable String role, Set<String> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public Caller(String id, @Nullable String role) {
        this(id, role, role == null ? Set.of() : Set.of(role));
    }

    /** A signed-in principal that has a pseudonym besides its name. */
    public interface Pseudonymous {
        String pseudonym();
    }
}

package org.lagebuch.command.casefile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param id a pseudonym that goes into the ledger
 * @param role the one that goes with it
 * @param roles all of them, by which it is judged what may be written
 */
public record Writer(String id, @Nullable String role, Set<String> roles) {
    /** The installation itself. Nobody comes through the door without a role, so nobody is taken for it. */
    public static final Writer SYSTEM = new Writer("system", null);

    public Writer {
        roles = Set.copyOf(roles);
    }

    public Writer(String id, @Nullable String role) {
        this(id, role, role == null ? Set.of() : Set.of(role));
    }
}

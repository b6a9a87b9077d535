package org.lagebuch.command.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Octets;
import org.lagebuch.wire.Written;

/**
 * An event before it has a place in the ledger: the payload of an event message on its way in.
 *
 * @param request SHA-256 of the request that asks for it, 32 bytes; absent where nobody asked
 * @param enclosed parts of its own beside what the fact says
 */
public record Draft(Written written, @Nullable Octets request, List<Enclosed> enclosed) {
    public Draft {
        enclosed = List.copyOf(enclosed);
    }

    public Draft(Written written, @Nullable Octets request) {
        this(written, request, List.of());
    }

    /** A part that is not about persons, and so is stored in the clear. */
    public record Enclosed(String part, String text) {}
}

package org.lagebuch.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on the bus, as the ledger holds it: the leaf statement, and the parts as stored, sealed ones still sealed.
 *
 * @param leaf the statement of ledger.md 1.4, exact
 */
public record Envelope(long position, String leaf, List<Part> parts) {
    public Envelope {
        parts = List.copyOf(parts);
    }

    /** @param stored base64 of the bytes as stored; absent where the part was erased */
    public record Part(String name, @Nullable String stored) {}
}

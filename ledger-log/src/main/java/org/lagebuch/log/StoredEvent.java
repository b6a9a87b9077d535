package org.lagebuch.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;

/**
 * An event as the ledger holds it.
 *
 * @param leaf rebuilt from what is stored
 * @param request SHA-256 of the request that wrote it, in canonical order; 32 bytes, absent where nobody asked
 * @param hash as stored; equal to the leaf's own where nobody touched it
 */
public record StoredEvent(
        Leaf leaf, String type, int version, @Nullable Octets request, List<StoredPart> parts, Digest hash) {
    public StoredEvent {
        parts = List.copyOf(parts);
    }

    public long position() {
        return leaf.index();
    }

    public long seq() {
        return leaf.seq();
    }

    public Instant time() {
        return leaf.time();
    }

    public Optional<CaseId> caseId() {
        return Optional.ofNullable(leaf.caseId()).map(CaseId::new);
    }

    public Optional<StoredPart> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The text of a part stored in the clear; empty where it is absent, erased or sealed. */
    public Optional<String> text(String name) {
        return part(name)
                .map(StoredPart::stored)
                .filter(PartSeal::isInClear)
                .map(stored -> PartSeal.openClear(stored).content().utf8());
    }
}

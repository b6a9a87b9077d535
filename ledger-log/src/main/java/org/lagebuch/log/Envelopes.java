package org.lagebuch.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.wire.Envelope;

/** The event between ledger and bus: the same leaf, the same parts, byte for byte. */
public final class Envelopes {
    /** Header with the position, behind the log's origin: {@code origin/position}. */
    public static final String ID = "ce_id";

    public static final String TYPE = "ce_type";
    /** Header with the version of the event's type, an extension of CloudEvents; absent means 1. */
    public static final String TYPE_VERSION = "ce_typeversion";
    /** Header with the leaf's hash in base64, an extension of CloudEvents: a leaf garbled on the way is told by it. */
    public static final String LEAF_HASH = "ce_leafhash";

    private Envelopes() {}

    public static Envelope of(StoredEvent event) {
        return new Envelope(
                event.position(),
                new String(event.leaf().statement(), US_ASCII),
                event.parts().stream()
                        .map(part -> new Envelope.Part(part.name(), base64(part.stored())))
                        .toList());
    }

    /**
     * Reads an event off the bus; its commitments come from the leaf.
     *
     * @throws org.lagebuch.ledger.MalformedLeaf where the leaf is not one
     * @throws IllegalArgumentException where parts and leaf do not name the same
     */
    public static StoredEvent read(Envelope envelope, String type, int version) {
        Leaf leaf = Leaf.parse(envelope.leaf().getBytes(US_ASCII));
        if (leaf.index() != envelope.position()
                || leaf.parts().size() != envelope.parts().size()) {
            throw new IllegalArgumentException("the envelope of " + envelope.position() + " is not that of its leaf");
        }
        List<StoredPart> parts = new ArrayList<>();
        for (int i = 0; i < leaf.parts().size(); i++) {
            Leaf.Part committed = leaf.parts().get(i);
            Envelope.Part carried = envelope.parts().get(i);
            if (!committed.name().equals(carried.name())) {
                throw new IllegalArgumentException("part " + carried.name() + " is not in the leaf");
            }
            parts.add(new StoredPart(committed.name(), committed.commitment(), octets(carried.stored())));
        }
        return new StoredEvent(leaf, type, version, null, parts, leaf.hash());
    }

    private static @Nullable String base64(@Nullable Octets stored) {
        return stored == null ? null : Base64.getEncoder().encodeToString(stored.bytes());
    }

    private static @Nullable Octets octets(@Nullable String base64) {
        return base64 == null ? null : Octets.of(Base64.getDecoder().decode(base64));
    }
}

package org.lagebuch.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Unreadable;
import tools.jackson.databind.JsonNode;

/** Nothing is shown or given away that was tampered with: whoever gets it could not tell who did it. */
public final class Sound {
    private Sound() {}

    /**
     * Looks at what can be looked at without a key.
     *
     * @throws Altered where an event is not what its leaf says
     */
    public static void check(StoredEvent event) {
        if (!event.leaf().hash().equals(event.hash())) throw new Altered(event.position(), "its leaf");
        for (StoredPart part : event.parts()) {
            if (!committed(part)) throw new Altered(event.position(), "its part " + part.name());
        }
        if (!labelled(event)) throw new Altered(event.position(), "its type");
    }

    /** Whether a part is what its leaf committed to; one that is gone or sealed is taken as it is. */
    public static boolean committed(StoredPart part) {
        Octets stored = part.stored();
        if (stored == null) return true;
        try {
            if (!PartSeal.isInClear(stored)) return true;
            return matches(part, PartSeal.openClear(stored));
        } catch (IllegalArgumentException cut) {
            return false;
        }
    }

    static boolean matches(StoredPart part, PartSeal.Opened opened) {
        return Commitment.of(part.name(), opened.salt(), opened.content()).equals(part.commitment());
    }

    /** The head is committed to, the label beside it is not. */
    public static boolean labelled(StoredEvent event) {
        try {
            JsonNode head = Json.parse(event.text(StoredPart.HEAD).orElse("").getBytes(UTF_8));
            return head.path("type").asString("").equals(event.type())
                    && head.path("v").asInt(0) == event.version();
        } catch (Unreadable | IllegalArgumentException e) {
            return false;
        }
    }
}

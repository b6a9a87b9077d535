package org.lagebuch.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * Whether an event off the bus can be taken without asking the ledger. A part that is sealed or absent cannot be
 * compared with what the leaf says of it, so an event with such a part never can.
 */
final class Carried {
    private Carried() {}

    static boolean isCertain(StoredEvent event, String origin, String leafHash) {
        return event.leaf().origin().equals(origin)
                && event.leaf().hash().base64().equals(leafHash)
                && event.parts().stream().allMatch(Carried::isCommitted)
                && isLabelled(event);
    }

    private static boolean isCommitted(StoredPart part) {
        Octets stored = part.stored();
        if (stored == null || stored.size() < PartSeal.CLEAR_BYTES_MIN || !PartSeal.isInClear(stored)) return false;
        PartSeal.Opened opened = PartSeal.openClear(stored);
        return Commitment.of(part.name(), opened.salt(), opened.content()).equals(part.commitment());
    }

    /** Type and version travel beside the leaf, which says them in its head. */
    private static boolean isLabelled(StoredEvent event) {
        try {
            JsonNode head = Json.parse(event.text(StoredPart.HEAD).orElse("").getBytes(UTF_8));
            return head.path("type").asString("").equals(event.type())
                    && head.path("v").asInt(0) == event.version();
        } catch (Unreadable | IllegalArgumentException e) {
            return false;
        }
    }
}

package org.lagebuch.query.feed;

import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.log.Sound;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;

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
                && Sound.labelled(event);
    }

    private static boolean isCommitted(StoredPart part) {
        Octets stored = part.stored();
        return stored != null
                && stored.size() >= PartSeal.CLEAR_BYTES_MIN
                && PartSeal.isInClear(stored)
                && Sound.committed(part);
    }
}

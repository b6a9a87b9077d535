package org.lagebuch.query.export;

import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;

/** Nothing is given away that was tampered with: whoever gets it could not tell who did it. */
final class Sound {
    private Sound() {}

    /** @throws Unsound where an event is not what its leaf says */
    static void check(StoredEvent event) {
        if (!event.leaf().hash().equals(event.hash())) throw new Unsound(event.position(), "its leaf");
        for (StoredPart part : event.parts()) {
            Octets stored = part.stored();
            if (stored == null || !PartSeal.isInClear(stored)) continue;
            PartSeal.Opened opened = PartSeal.openClear(stored);
            boolean same =
                    Commitment.of(part.name(), opened.salt(), opened.content()).equals(part.commitment());
            if (!same) throw new Unsound(event.position(), "its part " + part.name());
        }
    }

    /** An event that is no longer what was recorded. */
    static final class Unsound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsound(long position, String what) {
            super("event " + position + " was altered: " + what);
        }
    }
}

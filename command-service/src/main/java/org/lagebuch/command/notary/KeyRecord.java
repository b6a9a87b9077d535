package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.lagebuch.ledger.note.KeyChange;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.seal.KeyChanges;

/** What the log itself tells of its keys; each change once, however often it is told. */
public final class KeyRecord {
    private final LedgerLog log;
    private final Sealing.LogEvents events;
    private final KeyChanges places;

    public KeyRecord(LedgerLog log, Sealing.LogEvents events, KeyChanges places) {
        this.log = log;
        this.events = events;
        this.places = places;
    }

    Optional<KeyChanges.Told> find(KeyChange change) {
        return places.find(log, change);
    }

    /** @return whether it had to be told */
    boolean tell(KeyChange change, List<SigningKey> signers) {
        if (find(change).isPresent()) return false;
        byte[] note = change.signed(signers).bytes();
        places.keep(events.record(KeyChanges.type(change), KeyChanges.PART, new String(note, UTF_8)));
        return true;
    }
}

package org.lagebuch.log.seal;

import java.util.Optional;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.ledger.statement.CaseIndex;
import org.lagebuch.log.Finding;
import org.lagebuch.log.Findings;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;

/** Whether what only helps to find things leads to where it says. What is missing there is made again when needed. */
final class IndexCheck {
    private final LedgerLog log;
    private final Findings findings;

    IndexCheck(LedgerLog log, Findings findings) {
        this.log = log;
        this.findings = findings;
    }

    void indexes(CaseIndexes indexes) {
        for (CaseIndexes.Place place : indexes.all()) {
            if (!leads(place)) findings.add(new Finding.IndexMisplaced(place.position()));
        }
    }

    private boolean leads(CaseIndexes.Place place) {
        try {
            Optional<StoredEvent> event = place.position() < 0 ? Optional.empty() : log.event(place.position());
            return event.filter(found -> found.type().equals(CaseIndexes.TYPE))
                    .flatMap(found -> found.text(CaseIndexes.PART))
                    .map(text -> CaseIndex.parse(Octets.ofUtf8(text)))
                    .filter(index -> index.size() == place.size())
                    .isPresent();
        } catch (Malformed | ClassCastException | NullPointerException | IllegalStateException e) {
            return false;
        }
    }

    void changes(KeyChanges changes) {
        for (long position : changes.positions()) {
            if (KeyChanges.at(log, position).isEmpty()) findings.add(new Finding.IndexMisplaced(position));
        }
    }

    void keys(LogKeys keys, Signed signed) {
        for (String vkey : keys.named(LogKeys.Role.LOG)) {
            boolean known = signed.keys().stream().map(VerifierKey::vkey).anyMatch(vkey::equals)
                    || signed.former().stream().map(VerifierKey::vkey).anyMatch(vkey::equals);
            if (!known) findings.add(new Finding.KeyUnknown(-1, vkey));
        }
    }
}

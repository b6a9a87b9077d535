package org.lagebuch.query.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Kind;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Unreadable;

/** Which facts of a case were corrected or taken back, and by which event last. */
final class Changes {
    private final Map<UUID, Change> changes = new HashMap<>();

    /** @param retracted else corrected */
    record Change(boolean retracted, long by) {}

    /** As recorded below a position. */
    static Changes of(LedgerLog log, CaseId caseId, long below) {
        Changes found = new Changes();
        String tag = Tags.ofCase(caseId);
        List<String> keys =
                List.of(Tags.narrowed(tag, Kind.FACT_CORRECTED.type()), Tags.narrowed(tag, Kind.FACT_RETRACTED.type()));
        log.matching(keys, 0, below).stream()
                .map(StoredAppend::events)
                .flatMap(List::stream)
                .filter(event -> event.position() < below
                        && caseId.hex().equals(event.leaf().caseId()))
                .forEach(found::take);
        return found;
    }

    Optional<Change> of(UUID factId) {
        return Optional.ofNullable(changes.get(factId));
    }

    private void take(StoredEvent event) {
        try {
            switch (EventReader.readWithoutNames(event).fact().what()) {
                case RecordKeeping.FactCorrected corrected ->
                    changes.put(corrected.of(), new Change(false, event.position()));
                case RecordKeeping.FactRetracted retracted ->
                    changes.put(retracted.of(), new Change(true, event.position()));
                default -> {}
            }
        } catch (Unreadable later) {
            // The page still tells every event; only what this program cannot read changes nothing in it.
        }
    }
}

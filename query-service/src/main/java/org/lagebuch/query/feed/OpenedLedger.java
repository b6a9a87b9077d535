package org.lagebuch.query.feed;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.LogOrigin;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Tags;

/** The ledger, once it was opened: its first event says its name, and before that there is nothing to read. */
public final class OpenedLedger {
    private final MongoDatabase database;
    private volatile @Nullable LedgerLog log;

    public OpenedLedger(MongoDatabase database) {
        this.database = database;
    }

    public Optional<LedgerLog> log() {
        LedgerLog known = log;
        if (known != null) return Optional.of(known);
        Optional<LedgerLog> found = LogOrigin.of(database).map(origin -> new LedgerLog(database, origin));
        found.ifPresent(opened -> log = opened);
        return found;
    }

    /** The position the next event will take; 0 where there is none yet. */
    long head() {
        return log().map(LedgerLog::head).orElse(0L);
    }

    List<StoredEvent> read(long from, int appendsMax) {
        return log().map(opened -> opened.read(from, appendsMax)).orElse(List.of());
    }

    List<StoredEvent> ofCase(CaseId caseId, long after, int appendsMax) {
        return log().map(opened -> opened.ofCase(caseId, after, appendsMax)).orElse(List.of());
    }

    Optional<StoredEvent> event(long position) {
        return log().flatMap(opened -> opened.event(position));
    }

    /**
     * The sequence in the case of the event that first recorded a fact.
     *
     * @throws IllegalStateException where there is none
     */
    public long seqOf(CaseId caseId, UUID factId) {
        return log()
                .map(opened -> opened.matching(List.of(Tags.ofFact(caseId, factId)), 0, Long.MAX_VALUE))
                .orElse(List.of())
                .stream()
                .flatMap(append -> append.events().stream())
                .filter(event -> caseId.hex().equals(event.leaf().caseId()))
                .filter(event -> EventReader.readWithoutNames(event).fact().id().equals(factId))
                .mapToLong(StoredEvent::seq)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("fact " + factId + " is not in this case"));
    }

    /** The last event of a case at or below a position. */
    public Optional<StoredEvent> lastOfCase(CaseId caseId, long atOrBelow) {
        return log().flatMap(opened -> opened.lastOfCase(caseId, atOrBelow));
    }

    /**
     * The last position recorded at or before an instant; -1 where there is none. Times never decrease along the
     * ledger, so halving finds it.
     */
    public long lastAt(Instant instant) {
        long low = -1;
        long high = head();
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (isAfter(middle, instant)) high = middle;
            else low = middle;
        }
        return low;
    }

    /** When the event at a position was recorded. */
    public Optional<Instant> timeOf(long position) {
        return event(position).map(StoredEvent::time);
    }

    private boolean isAfter(long position, Instant instant) {
        return event(position).map(event -> event.time().isAfter(instant)).orElse(true);
    }
}

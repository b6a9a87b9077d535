package org.lagebuch.query.feed;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.LogOrigin;
import org.lagebuch.log.StoredEvent;

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

    private boolean isAfter(long position, Instant instant) {
        return log().flatMap(opened -> opened.event(position))
                .map(event -> event.time().isAfter(instant))
                .orElse(true);
    }
}

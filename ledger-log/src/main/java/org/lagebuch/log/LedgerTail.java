package org.lagebuch.log;

import java.time.Duration;
import java.util.List;

/**
 * Follows the ledger by position. Polls, because a gap-free number needs nothing else; a signal from a writer in the
 * same process only spares it the wait.
 */
public final class LedgerTail {
    private static final Duration PAUSE_MIN = Duration.ofMillis(10);
    private static final Duration PAUSE_MAX = Duration.ofMillis(250);
    private static final int APPENDS_MAX = 500;

    private final LedgerLog log;
    private final AppendSignal signal;
    private Duration pause = PAUSE_MIN;

    public LedgerTail(LedgerLog log, AppendSignal signal) {
        this.log = log;
        this.signal = signal;
    }

    /** Events from a position on; waits a quarter of a second at the most where there are none yet. */
    public List<StoredEvent> next(long from) throws InterruptedException {
        List<StoredEvent> page = log.read(from, APPENDS_MAX);
        if (page.isEmpty()) {
            boolean told = signal.await(from, pause);
            pause = longer(pause);
            return told ? log.read(from, APPENDS_MAX) : List.of();
        }
        pause = PAUSE_MIN;
        return page;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : twice;
    }
}

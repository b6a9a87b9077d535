package org.lagebuch.query.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerTail;
import org.lagebuch.log.StoredEvent;

/** The ledger itself, where there is no bus. */
public final class LedgerSource implements EventSource {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final OpenedLedger ledger;
    private final AppendSignal signal;
    private @Nullable LedgerTail tail;
    private long from;
    private long handedOut;

    /** @param signal of the writer in this process; one that never comes where it is in another */
    public LedgerSource(OpenedLedger ledger, AppendSignal signal, long from) {
        this.ledger = ledger;
        this.signal = signal;
        this.from = from;
        this.handedOut = from;
    }

    @Override
    public List<StoredEvent> next() throws InterruptedException {
        LedgerTail opened = tail;
        if (opened == null) {
            opened = ledger.log().map(log -> new LedgerTail(log, signal)).orElse(null);
            tail = opened;
        }
        if (opened == null) {
            signal.await(from, PAUSE);
            return List.of();
        }
        List<StoredEvent> page = opened.next(from);
        handedOut = page.isEmpty() ? from : page.getLast().position() + 1;
        return page;
    }

    @Override
    public void applied() {
        from = handedOut;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}

package org.lagebuch.query.feed;

import java.util.List;
import org.lagebuch.log.StoredEvent;

/** Where events come from: the bus, or the ledger itself. */
public interface EventSource extends AutoCloseable {
    /** Waits a moment where there is nothing. May repeat itself, and keeps order at most within a case. */
    List<StoredEvent> next() throws InterruptedException;

    /** Everything handed out so far was applied and need not be handed out again. */
    void applied();

    @Override
    void close();
}

package org.lagebuch.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What readers still want to fetch. A reader who went away without a word would otherwise leave it here for ever. */
final class OpenCursors {
    /** The server's {@code cursorTimeoutMillis}. */
    private static final long IDLE_NANOS_MAX = TimeUnit.MINUTES.toNanos(10);

    private final CursorRegistry registry;
    private final LongSupplier nanos;
    private final List<LaterBatches> open = new ArrayList<>();

    OpenCursors(CursorRegistry registry, LongSupplier nanos) {
        this.registry = registry;
        this.nanos = nanos;
    }

    LaterBatches over(Iterator<StoredDocument> found) {
        return new LaterBatches(registry.generateCursorId(), found, nanos);
    }

    /** Keeps a cursor for its reader, and closes those whom nobody used for too long: only here does their number grow. */
    void keep(LaterBatches cursor) {
        long now = nanos.getAsLong();
        open.removeIf(LaterBatches::isEmpty);
        open.removeIf(held -> now - held.lastUsed() > IDLE_NANOS_MAX && forget(held));
        registry.add(cursor);
        open.add(cursor);
    }

    private boolean forget(LaterBatches idle) {
        registry.remove(idle);
        return true;
    }
}

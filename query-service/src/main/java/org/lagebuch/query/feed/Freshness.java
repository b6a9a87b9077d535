package org.lagebuch.query.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredEvent;

/** Lets a read wait until a view holds what its reader already knows of ({@code minPosition}). */
public final class Freshness {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OpenedLedger ledger;
    private final Feed feed;
    private final Progress progress;

    public Freshness(OpenedLedger ledger, Feed feed, Progress progress) {
        this.ledger = ledger;
        this.feed = feed;
        this.progress = progress;
    }

    /** Whether a view holds the last event of a case at or below a position; waits two seconds for it at the most. */
    public boolean reached(Versioned<? extends View> view, CaseId caseId, @Nullable Long minPosition)
            throws InterruptedException {
        if (minPosition == null) return true;
        if (view.live().placeIn(caseId).position() >= minPosition) return true;
        Optional<StoredEvent> last = ledger.lastOfCase(caseId, minPosition);
        if (last.isEmpty()) return true;
        long seq = last.get().seq();
        return within(() -> view.live().placeIn(caseId).seq() >= seq);
    }

    /** Whether everything up to and with a position was applied; waits two seconds for it at the most. */
    public boolean reached(@Nullable Long minPosition) throws InterruptedException {
        return minPosition == null || within(() -> feed.watermark() > minPosition);
    }

    private boolean within(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long seen = progress.steps();
            if (reached.getAsBoolean()) return true;
            long left = end - System.nanoTime();
            if (left <= 0) return false;
            progress.await(seen, Duration.ofNanos(left));
        }
    }
}

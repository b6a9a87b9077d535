package org.lagebuch.query.feed;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredEvent;

/**
 * Every event to every view. Views are written first, then the watermark moves, then the source is told: whatever
 * happens in between, an event comes again rather than not at all.
 */
public final class Feed {
    private static final int PAGE_APPENDS = 500;
    private static final int RECONCILED_PAGES_MAX = 200;

    private final OpenedLedger ledger;
    private final List<Versioned<? extends View>> views;
    private final Marks marks;
    private final Parked parked;
    private final CaseOrder order;
    private final Watermark watermark;
    private final Progress progress;
    /** Held while views are written, and while one of them is exchanged. */
    private final ReentrantLock writing = new ReentrantLock();

    private final ReentrantLock rebuilding = new ReentrantLock();
    private final Retired retired = new Retired();

    public Feed(OpenedLedger ledger, MongoDatabase database, List<Versioned<? extends View>> views, Progress progress) {
        this.ledger = ledger;
        this.views = List.copyOf(views);
        this.progress = progress;
        this.marks = new Marks(database);
        this.parked = new Parked(database);
        this.order = new CaseOrder(ledger, parked);
        views.forEach(Versioned::dropLeftovers);
        parked.forgetAllBut(live());
        marks.forgetAllBut(live());
        live().forEach(View::prepare);
        this.watermark = new Watermark(marks.lowest(live()));
    }

    /** The lowest position not yet applied. */
    public long watermark() {
        return watermark.next();
    }

    public void apply(Collection<StoredEvent> events) {
        if (events.isEmpty()) return;
        writing.lock();
        try {
            live().forEach(view -> order.give(view, events));
            watermark.applied(events);
        } finally {
            writing.unlock();
        }
        progress.moved();
    }

    /** Reads from the ledger what the bus did not bring; answers whether it reached the ledger's head. */
    boolean reconcile() {
        for (int page = 0; page < RECONCILED_PAGES_MAX; page++) {
            List<StoredEvent> missing = ledger.read(watermark.next(), PAGE_APPENDS);
            if (missing.isEmpty()) return true;
            apply(missing);
        }
        return false;
    }

    /** How many events the views lack. */
    public long lag() {
        return Math.max(0, ledger.head() - watermark.next());
    }

    void saveMarks() {
        long next = watermark.next();
        live().forEach(view -> marks.set(view, next));
    }

    List<Document> parked() {
        return parked.list();
    }

    /** Tries a case again in every view that parked it; answers whether all of them went through. */
    boolean retry(CaseId caseId) {
        writing.lock();
        try {
            boolean through = live().stream()
                    .filter(view -> parked.holds(view, caseId))
                    .map(view -> order.retry(view, caseId))
                    .reduce(true, Boolean::logicalAnd);
            progress.moved();
            return through;
        } finally {
            writing.unlock();
        }
    }

    /** A new release may read what the last one could not. */
    void retryAll() {
        parked.list().stream()
                .map(one -> new CaseId(one.getString("case")))
                .distinct()
                .forEach(this::retry);
    }

    /**
     * Builds every view anew beside the one that is read, then turns to it.
     *
     * @return how many events it took; empty where another rebuild is under way
     */
    public OptionalLong rebuild() {
        if (!rebuilding.tryLock()) return OptionalLong.empty();
        try {
            return OptionalLong.of(views.stream().mapToLong(this::rebuild).max().orElse(0));
        } finally {
            rebuilding.unlock();
        }
    }

    /** Builds anew what a program before this one kept in another shape; it is read as it is meanwhile. */
    public void rebuildOld() {
        rebuilding.lock();
        try {
            views.stream().filter(Versioned::isOld).forEach(this::rebuild);
        } finally {
            rebuilding.unlock();
        }
    }

    private <V extends View> long rebuild(Versioned<V> versioned) {
        V next = versioned.beside();
        parked.forget(next);
        long from = fill(next, 0, Long.MAX_VALUE);
        writing.lock();
        try {
            // To the head, not to the watermark only: the version that is read may be ahead of it in some cases.
            from = fill(next, from, ledger.head());
            marks.set(next, from);
            V before = versioned.turnTo(next);
            marks.forget(before);
            parked.forget(before);
            retired.add(before, System.nanoTime());
            return from;
        } finally {
            writing.unlock();
            progress.moved();
        }
    }

    /** Drops versions that were exchanged long enough ago. */
    void sweep(long nanos) {
        retired.sweep(nanos);
    }

    /** Gives a view the ledger from a position on; answers where it stopped. */
    private long fill(View view, long from, long atMost) {
        long next = from;
        while (next < atMost) {
            List<StoredEvent> page = ledger.read(next, PAGE_APPENDS);
            if (page.isEmpty()) return next;
            order.give(view, page);
            next = page.getLast().position() + 1;
        }
        return next;
    }

    private List<View> live() {
        return views.stream().<View>map(Versioned::live).toList();
    }
}

package org.lagebuch.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCursor;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Leaf;

/** The documents of a ledger one by one, so that one that cannot be read hides no other. */
final class LedgerScan {
    private static final int PAGE = 500;
    private static final long QUERY_SECONDS_MAX = 60;
    private static final int APPEND_ID_BYTES = 16;
    private static final int REQUEST_BYTES = 32;

    private final LedgerLog log;

    LedgerScan(LedgerLog log) {
        this.log = log;
    }

    /**
     * A document.
     *
     * @param append absent where the document is none
     * @param shapely whether it is, in every field, as this program writes an append
     */
    record Scanned(long position, @Nullable StoredAppend append, boolean shapely) {}

    /** Hands over in order what lies below a position, for as long as it is wanted. */
    void below(long end, Predicate<Scanned> wanted) {
        Number last = Long.MIN_VALUE;
        while (true) {
            int read = 0;
            try (MongoCursor<Document> page = page(last, end)) {
                while (page.hasNext()) {
                    Document document = page.next();
                    last = Objects.requireNonNull(document.get(AppendDocument.POSITION, Number.class));
                    if (!wanted.test(scanned(document, last.longValue()))) return;
                    read++;
                }
            }
            if (read < PAGE) return;
        }
    }

    private MongoCursor<Document> page(Number after, long end) {
        return log.events
                .find(and(gt(AppendDocument.POSITION, after), lt(AppendDocument.POSITION, end)))
                .sort(ascending(AppendDocument.POSITION))
                .limit(PAGE)
                .maxTime(QUERY_SECONDS_MAX, TimeUnit.SECONDS)
                .cursor();
    }

    private Scanned scanned(Document document, long position) {
        try {
            StoredAppend append = AppendDocument.read(document, log.origin());
            for (StoredEvent event : append.events()) Leaf.parse(event.leaf().statement());
            return new Scanned(
                    position,
                    append,
                    isOurs(append) && AppendDocument.of(append).equals(document));
        } catch (RuntimeException unreadable) {
            // Whatever it is that the parser stumbled over, it is not ours.
            return new Scanned(position, null, false);
        }
    }

    private static boolean isOurs(StoredAppend append) {
        return append.id().size() == APPEND_ID_BYTES
                && append.events().stream()
                        .map(StoredEvent::request)
                        .allMatch(request -> request == null || request.size() == REQUEST_BYTES);
    }
}

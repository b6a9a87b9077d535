package org.lagebuch.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.wire.Tags;

/**
 * Reads the ledger. Only what a majority of the store's members has on disk is seen, so nothing read here is ever
 * taken back.
 */
public final class LedgerLog {
    public static final String COLLECTION = "events";
    /** Large enough to fill a round trip; the server itself ends a reply before it outgrows what a driver accepts. */
    private static final int BATCH = 500;

    /** A page ends with the append that reaches this: appends may have 4 MiB each, and memory is not without end. */
    private static final long PAGE_BYTES = 16 << 20;

    /** What no leaf is made of, and most of the weight: contents, and what an append is found by. */
    private static final Bson LEAVES_ALONE = exclude("ev.pt.x", "ev.rq", AppendDocument.KEYS);

    private static final long QUERY_SECONDS_MAX = 30;

    final MongoCollection<Document> events;
    private final String origin;

    public LedgerLog(MongoDatabase database, String origin) {
        this.events = database.getCollection(COLLECTION)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.origin = origin;
    }

    /** The log's name, first line of its checkpoints (ledger.md 1.3). */
    public String origin() {
        return origin;
    }

    /** The position the next event will take; 0 in an empty ledger. */
    public long head() {
        return last().map(StoredAppend::next).orElse(0L);
    }

    public Optional<StoredAppend> last() {
        return one(events.find().sort(descending(AppendDocument.POSITION)));
    }

    /**
     * Whole appends in log order, from the first that begins at a position or after it; fewer than asked for where they
     * are large, none only at the end.
     */
    public List<StoredAppend> appends(long from, int appendsMax) {
        return page(gte(AppendDocument.POSITION, from), appendsMax);
    }

    /** The first append whose time is a moment or later. */
    public Optional<StoredAppend> firstSince(Instant time) {
        return one(events.find(gte("t", Date.from(time))).sort(ascending(AppendDocument.POSITION)));
    }

    /**
     * Events as {@link #read} gives them, but without what their parts hold: all that their leaves are made of, at a
     * fraction of the weight. Begins with a whole append.
     */
    public List<StoredEvent> withoutContent(long from, int appendsMax) {
        return find(gte(AppendDocument.POSITION, from), appendsMax, LEAVES_ALONE).into(new ArrayList<>()).stream()
                .flatMap(append -> append.events().stream())
                .toList();
    }

    /** The append whose first event is at that very position. */
    public Optional<StoredAppend> appendAt(long first) {
        return one(events.find(eq(AppendDocument.POSITION, first)));
    }

    public Optional<StoredEvent> event(long position) {
        return one(events.find(lte(AppendDocument.POSITION, position)).sort(descending(AppendDocument.POSITION)))
                .flatMap(append -> append.events().stream()
                        .filter(event -> event.position() == position)
                        .findFirst());
    }

    /**
     * Events in log order from a position on; whole appends, so that the position after the last one is where the next
     * call goes on. None only at the end.
     *
     * @param appendsMax how many appends at the most; fewer are read where they are large
     */
    public List<StoredEvent> read(long from, int appendsMax) {
        List<StoredEvent> page = events(gte(AppendDocument.POSITION, from), appendsMax);
        boolean startsInside = from > 0 && (page.isEmpty() || page.getFirst().position() > from);
        if (!startsInside) return page;
        List<StoredEvent> whole = new ArrayList<>(rest(new Document(), from));
        whole.addAll(page);
        return whole;
    }

    /** The leaves from a position on, without what their parts hold. */
    public List<Leaf> leaves(long first, int count) {
        Bson near = and(
                gte(AppendDocument.POSITION, AppendDocument.holding(events, first)),
                lt(AppendDocument.POSITION, first + count));
        List<Leaf> leaves = new ArrayList<>(count);
        events.find(near)
                .projection(LEAVES_ALONE)
                .sort(ascending(AppendDocument.POSITION))
                .maxTime(QUERY_SECONDS_MAX, TimeUnit.SECONDS)
                .map(this::read)
                .forEach(append -> append.events().stream()
                        .map(StoredEvent::leaf)
                        .filter(leaf -> leaf.index() >= first && leaf.index() < first + count)
                        .forEach(leaves::add));
        return leaves;
    }

    /** Events of a case after a position, in order, paged as {@link #read} pages. */
    public List<StoredEvent> ofCase(CaseId caseId, long after, int appendsMax) {
        Bson ofCase = eq(AppendDocument.KEYS, Tags.ofCase(caseId));
        List<StoredEvent> found = new ArrayList<>(rest(ofCase, after + 1));
        found.addAll(events(and(ofCase, gt(AppendDocument.POSITION, after)), appendsMax));
        found.removeIf(event -> !caseId.hex().equals(event.leaf().caseId()));
        return found;
    }

    /**
     * The last events of a case below a position, the newest first.
     *
     * @param max how many at the most; none only where there are none
     */
    public List<StoredEvent> lastOfCase(CaseId caseId, long below, int max) {
        Bson ofCase = and(eq(AppendDocument.KEYS, Tags.ofCase(caseId)), lt(AppendDocument.POSITION, below));
        return StoreWaits.query(events.find(ofCase))
                .sort(descending(AppendDocument.POSITION))
                // An append may begin below the position and end above it, so the one before it can matter too.
                .limit(max + 1)
                .map(this::read)
                .into(new ArrayList<>())
                .stream()
                .flatMap(append -> append.events().reversed().stream())
                .filter(event -> event.position() < below
                        && caseId.hex().equals(event.leaf().caseId()))
                .limit(max)
                .toList();
    }

    /** Where persons are named in a case, below a position. */
    public List<PartOfPerson> partsOfPersons(CaseId caseId, long below) {
        return PartOfPerson.of(events, caseId, below);
    }

    /** The last event of a case at or below a position. */
    public Optional<StoredEvent> lastOfCase(CaseId caseId, long atOrBelow) {
        long below = atOrBelow == Long.MAX_VALUE ? atOrBelow : atOrBelow + 1;
        return lastOfCase(caseId, below, 1).stream().findFirst();
    }

    /**
     * Appends from {@code from} up to and without {@code to} that carry any of the keys; which of their events meant it,
     * the caller must look.
     */
    public List<StoredAppend> matching(Collection<String> keys, long from, long to) {
        if (keys.isEmpty() || from >= to) return List.of();
        Bson wanted =
                and(in(AppendDocument.KEYS, keys), gte(AppendDocument.POSITION, from), lt(AppendDocument.POSITION, to));
        return find(wanted, 0).into(new ArrayList<>());
    }

    /** The rest of the append that begins before a position and holds it. */
    private List<StoredEvent> rest(Bson filter, long from) {
        Bson before = and(filter, lt(AppendDocument.POSITION, from));
        return one(events.find(before).sort(descending(AppendDocument.POSITION)))
                .map(StoredAppend::events)
                .orElse(List.of())
                .stream()
                .filter(event -> event.position() >= from)
                .toList();
    }

    private List<StoredEvent> events(Bson filter, int appendsMax) {
        return page(filter, appendsMax).stream()
                .flatMap(append -> append.events().stream())
                .toList();
    }

    private List<StoredAppend> page(Bson filter, int appendsMax) {
        List<StoredAppend> page = new ArrayList<>();
        long bytes = 0;
        try (MongoCursor<StoredAppend> found = find(filter, appendsMax).cursor()) {
            while (bytes < PAGE_BYTES && found.hasNext()) {
                StoredAppend append = found.next();
                page.add(append);
                bytes += append.bytes();
            }
        }
        return page;
    }

    private MongoIterable<StoredAppend> find(Bson filter, int appendsMax) {
        return find(filter, appendsMax, new Document());
    }

    private MongoIterable<StoredAppend> find(Bson filter, int appendsMax, Bson projection) {
        return events.find(filter)
                .projection(projection)
                .sort(ascending(AppendDocument.POSITION))
                .limit(appendsMax)
                .batchSize(BATCH)
                .maxTime(QUERY_SECONDS_MAX, TimeUnit.SECONDS)
                .map(this::read);
    }

    private Optional<StoredAppend> one(FindIterable<Document> found) {
        return Optional.ofNullable(found.limit(1)
                        .maxTime(QUERY_SECONDS_MAX, TimeUnit.SECONDS)
                        .first())
                .map(this::read);
    }

    private StoredAppend read(Document document) {
        return AppendDocument.read(document, origin);
    }
}

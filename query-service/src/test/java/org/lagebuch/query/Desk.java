package org.lagebuch.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lagebuch.access.Withheld;
import org.lagebuch.deadline.Duties;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.ReservedCase;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.caseload.CaseloadEndpoint;
import org.lagebuch.query.caseload.CaseloadView;
import org.lagebuch.query.feed.Feed;
import org.lagebuch.query.feed.FeedEndpoint;
import org.lagebuch.query.feed.Freshness;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.feed.Progress;
import org.lagebuch.query.feed.Versioned;
import org.lagebuch.query.obligations.Glance;
import org.lagebuch.query.obligations.Obliged;
import org.lagebuch.query.standing.AsOf;
import org.lagebuch.query.standing.Standing;
import org.lagebuch.query.timeline.OutlineEndpoint;
import org.lagebuch.query.timeline.TimelineEndpoint;
import org.lagebuch.query.timeline.TimelineView;
import org.lagebuch.rulepack.JollydayHolidays;
import org.lagebuch.rulepack.RulePacks;
import org.lagebuch.wire.EventText;

/** The whole reading side on a store of its own, beside a ledger that a test writes; nothing moves by itself. */
public final class Desk implements AutoCloseable {
    public static final CaseId CASE = new CaseId("0".repeat(32));
    public static final CaseId OTHER = new CaseId("1".repeat(32));

    private static final Duties DUTIES = new Duties(RulePacks.current(), new JollydayHolidays());

    private final EmbeddedStore store;
    private final MongoClient client;
    private final WrittenLedger ledger;
    private final OpenedLedger opened;
    private final Obliged obliged;
    private Versioned<TimelineView> timeline;
    private Versioned<CaseloadView> caseload;
    private final Progress progress = new Progress();
    private Feed feed;

    public Desk() {
        store = EmbeddedStore.inMemory();
        client = MongoClients.create(store.connectionString());
        MongoDatabase events = client.getDatabase("lagebuch_ledger");
        ledger = new WrittenLedger(events);
        opened = new OpenedLedger(events);
        obliged = obliged(opened);
        timeline = timelines(views());
        caseload = caseloads(views(), opened);
        feed = new Feed(opened, views(), List.of(timeline, caseload), progress);
    }

    /** The views as a new process finds them. */
    public void restarted() {
        timeline = timelines(views());
        caseload = caseloads(views(), opened);
        feed = new Feed(opened, views(), List.of(timeline, caseload), progress);
    }

    private static Versioned<TimelineView> timelines(MongoDatabase views) {
        return new Versioned<>(views, "timeline", TimelineView.SHAPE, name -> new TimelineView(views, name));
    }

    private static Versioned<CaseloadView> caseloads(MongoDatabase views, OpenedLedger ledger) {
        return new Versioned<>(
                views, "caseload", CaseloadView.SHAPE, name -> new CaseloadView(views, name, ledger::seqOf));
    }

    public String connectionString() {
        return store.connectionString();
    }

    public MongoDatabase views() {
        return client.getDatabase("lagebuch_views");
    }

    public MongoDatabase keys() {
        return client.getDatabase("lagebuch_keys");
    }

    public WrittenLedger ledger() {
        return ledger;
    }

    public OpenedLedger opened() {
        return opened;
    }

    public Versioned<TimelineView> timelines() {
        return timeline;
    }

    public TimelineView timeline() {
        return timeline.live();
    }

    public CaseloadView caseload() {
        return caseload.live();
    }

    public Feed feed() {
        return feed;
    }

    public Progress progress() {
        return progress;
    }

    /** Gives the feed everything that was written so far, once more. */
    public void feedAll() {
        feed.apply(ledger.events());
    }

    public Freshness freshness() {
        return new Freshness(opened, feed, progress);
    }

    public TimelineEndpoint timelineEndpoint() {
        return timelineEndpoint(EventReader::readWithoutNames);
    }

    public TimelineEndpoint timelineEndpoint(Function<StoredEvent, EventText.Recorded> names) {
        Instant now = Instant.parse("2027-01-01T00:00:00Z");
        Octets cursors = Octets.of(new byte[32]);
        return new TimelineEndpoint(
                timeline,
                opened,
                freshness(),
                names,
                cursors,
                () -> now,
                (caseId, asOf, knownAt, reached) -> glance(now)
                        .of(caseId, AsOf.asked(asOf, knownAt, opened, () -> now).upTo(reached)),
                caseId -> Withheld.NOTHING);
    }

    public OutlineEndpoint outlineEndpoint(Withheld withheld) {
        return new OutlineEndpoint(
                timeline,
                opened,
                freshness(),
                EventReader::readWithoutNames,
                () -> Instant.parse("2027-01-01T00:00:00Z"),
                caseId -> withheld);
    }

    public CaseloadEndpoint caseloadEndpoint() {
        return caseloadEndpoint(glance(Instant.parse("2027-01-01T00:00:00Z")));
    }

    public CaseloadEndpoint caseloadEndpoint(Glance glance) {
        return new CaseloadEndpoint(caseload, freshness(), feed, (caller, cases) -> Set.copyOf(cases), glance::now);
    }

    /** @param now by its clock */
    public Glance glance(Instant now) {
        return new Glance(obliged, opened, () -> now);
    }

    public Obliged obliged() {
        return obliged;
    }

    private static Obliged obliged(OpenedLedger ledger) {
        Standing standing = new Standing(ledger, EventReader::readWithoutNames);
        return new Obliged(
                standing,
                DUTIES,
                () -> ledger.log().map(log -> ReservedCase.of(log.origin()).id()));
    }

    public FeedEndpoint feedEndpoint() {
        return new FeedEndpoint(feed);
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}

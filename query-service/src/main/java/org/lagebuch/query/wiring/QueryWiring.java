package org.lagebuch.query.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongFunction;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.StoreWaits;
import org.lagebuch.query.asked.Discretion;
import org.lagebuch.query.caseload.CaseloadEndpoint;
import org.lagebuch.query.caseload.CaseloadView;
import org.lagebuch.query.export.BundleEndpoint;
import org.lagebuch.query.export.CommandDesk;
import org.lagebuch.query.export.LedgerHealth;
import org.lagebuch.query.export.LedgerHealthEndpoint;
import org.lagebuch.query.export.PolicyEndpoint;
import org.lagebuch.query.export.SealedLedger;
import org.lagebuch.query.export.TilesEndpoint;
import org.lagebuch.query.feed.EventSource;
import org.lagebuch.query.feed.Feed;
import org.lagebuch.query.feed.FeedEndpoint;
import org.lagebuch.query.feed.FeedLoop;
import org.lagebuch.query.feed.Freshness;
import org.lagebuch.query.feed.KafkaSource;
import org.lagebuch.query.feed.LedgerSource;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.feed.Progress;
import org.lagebuch.query.feed.Versioned;
import org.lagebuch.query.live.LiveEndpoint;
import org.lagebuch.query.obligations.Glance;
import org.lagebuch.query.sight.Sight;
import org.lagebuch.query.standing.AsOf;
import org.lagebuch.query.timeline.OutlineEndpoint;
import org.lagebuch.query.timeline.TimelineEndpoint;
import org.lagebuch.query.timeline.TimelineView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query service: one feed, its views, the endpoints that read them. */
@Configuration(proxyBeanMethods = false)
@Import({DutiesWiring.class, LooksWiring.class, SightWiring.class})
public class QueryWiring {
    private static final Logger LOG = LoggerFactory.getLogger(QueryWiring.class);

    /** By another name than that of the command service, as both can be in one process. */
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaitsOfQueries() {
        return StoreWaits::bound;
    }

    @Bean
    OpenedLedger openedLedger(MongoClient client) {
        return new OpenedLedger(client.getDatabase("lagebuch_ledger"));
    }

    @Bean
    Progress viewProgress() {
        return new Progress();
    }

    @Bean
    Versioned<TimelineView> timelineViews(MongoClient client) {
        MongoDatabase views = views(client);
        return new Versioned<>(views, "timeline", TimelineView.SHAPE, name -> new TimelineView(views, name));
    }

    @Bean
    Versioned<CaseloadView> caseloadViews(MongoClient client, OpenedLedger ledger) {
        MongoDatabase views = views(client);
        return new Versioned<>(
                views, "caseload", CaseloadView.SHAPE, name -> new CaseloadView(views, name, ledger::seqOf));
    }

    @Bean
    Feed feed(
            OpenedLedger ledger,
            MongoClient client,
            Versioned<TimelineView> timeline,
            Versioned<CaseloadView> caseload,
            Progress progress) {
        return new Feed(ledger, views(client), List.of(timeline, caseload), progress);
    }

    /** @param signal of the writer, where it is in this process */
    @Bean(initMethod = "start")
    FeedLoop feedLoop(
            Feed feed,
            OpenedLedger ledger,
            ObjectProvider<AppendSignal> signal,
            @Value("${lagebuch.kafka:none}") String kafka,
            @Value("${lagebuch.kafka.bootstrap-servers:}") String servers) {
        AppendSignal hint = signal.getIfAvailable(AppendSignal::new);
        LongFunction<EventSource> sources = kafka.equals("none")
                ? from -> new LedgerSource(ledger, hint, from)
                : from -> KafkaSource.connect(ledger, servers, "lagebuch-query", "lagebuch-query-1");
        return new FeedLoop(feed, sources);
    }

    @Bean
    Freshness freshness(OpenedLedger ledger, Feed feed, Progress progress) {
        return new Freshness(ledger, feed, progress);
    }

    @Bean
    OpenedNames names(OpenedLedger ledger, MongoClient client, @Value("${lagebuch.secrets}") String secrets) {
        return new OpenedNames(client.getDatabase("lagebuch_keys"), ledger, secrets);
    }

    @Bean
    TimelineEndpoint timelineEndpoint(
            Versioned<TimelineView> views,
            OpenedLedger ledger,
            Freshness freshness,
            OpenedNames names,
            Glance glance,
            Discretion discretion) {
        InstantSource clock = InstantSource.system();
        return new TimelineEndpoint(
                views,
                ledger,
                freshness,
                names::read,
                OpenedNames.cursorSecret(),
                clock,
                (caseId, asOf, knownAt, reached) -> glance.of(
                        caseId, AsOf.asked(asOf, knownAt, ledger, clock).upTo(reached)),
                discretion);
    }

    @Bean
    OutlineEndpoint outlineEndpoint(
            Versioned<TimelineView> views,
            OpenedLedger ledger,
            Freshness freshness,
            OpenedNames names,
            Discretion discretion) {
        return new OutlineEndpoint(views, ledger, freshness, names::read, InstantSource.system(), discretion);
    }

    @Bean
    CaseloadEndpoint caseloadEndpoint(
            Versioned<CaseloadView> views, Freshness freshness, Feed feed, Sight sight, Glance glance) {
        return new CaseloadEndpoint(
                views, freshness, feed, (caller, cases) -> sight.seen(SightWiring.who(caller), cases), glance::now);
    }

    @Bean
    LiveEndpoint liveEndpoint(OpenedLedger ledger, Versioned<TimelineView> views, Progress progress, Sight sight) {
        return new LiveEndpoint(
                ledger,
                caseId -> views.live().placeIn(caseId).position(),
                progress,
                (caller, caseId) -> sight.sees(SightWiring.who(caller), caseId));
    }

    @Bean
    SealedLedger sealedLedger(OpenedLedger ledger, MongoClient client) {
        return new SealedLedger(ledger, client.getDatabase("lagebuch_ledger"));
    }

    @Bean(destroyMethod = "close")
    CommandDesk commandDesk() {
        return new CommandDesk();
    }

    /**
     * @param signal of the writer, where it is in this process
     * @param deskAt where the command service answers; empty where both are one process
     */
    @Bean
    BundleEndpoint bundleEndpoint(
            OpenedLedger ledger,
            SealedLedger sealed,
            CommandDesk desk,
            ObjectProvider<AppendSignal> signal,
            Discretion discretion,
            @Value("${lagebuch.command-service.url:}") String deskAt) {
        if (deskAt.isEmpty() && signal.getIfAvailable() == null) {
            LOG.warn("No case can be exported: lagebuch.command-service.url does not say where exports are recorded");
        }
        return new BundleEndpoint(ledger, sealed, desk, deskAt, discretion);
    }

    @Bean
    TilesEndpoint tilesEndpoint(SealedLedger sealed, MongoClient client) {
        MongoDatabase access = client.getDatabase("lagebuch_access");
        return new TilesEndpoint(sealed, new SealedLedger(new OpenedLedger(access), access));
    }

    @Bean
    PolicyEndpoint policyEndpoint(SealedLedger sealed) {
        return new PolicyEndpoint(sealed);
    }

    @Bean
    LedgerHealthEndpoint ledgerHealthEndpoint(OpenedLedger ledger, MongoClient client) {
        MongoDatabase access = client.getDatabase("lagebuch_access");
        return new LedgerHealthEndpoint(
                new LedgerHealth(ledger, client.getDatabase("lagebuch_ledger")),
                new LedgerHealth(new OpenedLedger(access), access));
    }

    @Bean
    FeedEndpoint feedEndpoint(Feed feed) {
        return new FeedEndpoint(feed);
    }

    private static MongoDatabase views(MongoClient client) {
        return client.getDatabase("lagebuch_views");
    }
}

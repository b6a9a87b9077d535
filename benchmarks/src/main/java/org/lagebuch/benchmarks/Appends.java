package org.lagebuch.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.bson.Document;
import org.lagebuch.benchmarks.postgres.JpaEngine;
import org.lagebuch.benchmarks.postgres.Postgres;
import org.lagebuch.command.store.Draft;
import org.lagebuch.command.store.LedgerEngine;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.AppendDocument;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Written;

/** Appends per second: the ledger, the bare driver on the same store, Axon's own engine on PostgreSQL. */
final class Appends {
    private static final List<Integer> CALLERS = List.of(1, 8, 32);
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofMillis(1500);
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Octets REQUEST = Octets.of(new byte[32]);

    private static final String OURS = "Lagebuch engine, embedded store";
    private static final String BARE = "bare insertOne, same store and bytes";
    private static final String JPA = "Axon JPA engine, PostgreSQL";

    private Appends() {}

    static void measure(Scratch scratch, Report report) throws Exception {
        try (OpenLedger open = OpenLedger.in(scratch.directory("appends"));
                Postgres.Found postgres = Postgres.find()) {
            Map<String, Supplier<Load.Step>> contestants = new LinkedHashMap<>();
            contestants.put(OURS, ours(open));
            contestants.put(BARE, bare(open));
            JpaEngine jpa = postgres.server().map(JpaEngine::on).orElse(null);
            try (jpa) {
                if (jpa != null) contestants.put(JPA, axons(jpa));
                compare(contestants, report);
            }
            report.text(postgres.told());
        }
    }

    static Supplier<Load.Step> ours(OpenLedger open) {
        LedgerEngine engine = new LedgerEngine(open.ledger());
        return () -> new EngineCaller(
                engine,
                written -> EngineCaller.message(written, new Draft(written, REQUEST), written.tags()),
                caseId -> ConsistencyMarker.ORIGIN);
    }

    /** It takes one tag an event, so it gets the case's alone. */
    private static Supplier<Load.Step> axons(JpaEngine jpa) {
        return () -> new EngineCaller(
                jpa.engine(),
                written -> EngineCaller.message(
                        written, bytes(written), List.of(Tags.ofCase(Objects.requireNonNull(written.caseId())))),
                caseId -> new AggregateBasedConsistencyMarker(caseId, 0));
    }

    private static byte[] bytes(Written written) {
        return ("[" + written.head() + "," + written.body() + "]").getBytes(UTF_8);
    }

    /** Takes a document as the ledger writes it, and gives its copies the ledger's index. */
    private static Supplier<Load.Step> bare(OpenLedger open) throws Exception {
        ours(open).get().run();
        Document pattern = Objects.requireNonNull(open.collection(LedgerLog.COLLECTION)
                .find()
                .sort(Sorts.descending(AppendDocument.POSITION))
                .first());
        MongoCollection<Document> copies = open.collection("copies");
        copies.createIndex(Indexes.ascending(AppendDocument.KEYS, AppendDocument.POSITION));
        AtomicLong next = new AtomicLong();
        return () -> new BareInsert(copies, pattern, next);
    }

    /** In every round each contestant has its turn, so that a busy minute of the machine meets all of them. */
    private static void compare(Map<String, Supplier<Load.Step>> contestants, Report report) throws Exception {
        for (Supplier<Load.Step> contestant : contestants.values()) Load.during(WARM_UP, callers(8, contestant));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("appends", "callers", "per second", "p50", "p99", "Lagebuch : it"));
        for (int count : CALLERS) rows.addAll(compare(count, contestants));
        report.table("Appends, one event each, durable when answered", rows);
    }

    private static List<List<String>> compare(int count, Map<String, Supplier<Load.Step>> contestants)
            throws Exception {
        Map<String, List<Sample>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var contestant : contestants.entrySet()) {
                rounds.computeIfAbsent(contestant.getKey(), name -> new ArrayList<>())
                        .add(Load.during(ROUND, callers(count, contestant.getValue())));
            }
        }
        double ours = Sample.median(rounds.getOrDefault(OURS, List.of())).perSecond();
        return rounds.entrySet().stream()
                .map(one -> row(one.getKey(), count, Sample.median(one.getValue()), ours))
                .toList();
    }

    private static List<String> row(String name, int count, Sample sample, double ours) {
        return List.of(
                name,
                Integer.toString(count),
                "%.0f".formatted(sample.perSecond()),
                Sample.millis(sample.p50()),
                Sample.millis(sample.p99()),
                Sample.ratio(ours, sample.perSecond()));
    }

    static List<Load.Step> callers(int count, Supplier<Load.Step> contestant) {
        return Stream.generate(contestant).limit(count).toList();
    }
}

package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.access.Withheld;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake.CaseKind;
import org.lagebuch.fact.Intake.CaseOpened;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.EventReader;
import org.lagebuch.query.Notes;
import org.lagebuch.query.WrittenLedger;
import org.lagebuch.query.feed.Feed;
import org.lagebuch.query.feed.Freshness;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.feed.Progress;
import org.lagebuch.query.feed.Told;
import org.lagebuch.query.feed.Versioned;
import tools.jackson.databind.JsonNode;

/**
 * A long case tells its first page without being read as a whole. How fast is printed, and judged by people: a build
 * that fails because a machine is busy says nothing. {@code -Dlagebuch.large=100000} for the size that is promised.
 */
class LargeCaseTest {
    private static final int FACTS = Integer.getInteger("lagebuch.large", 2_000);
    private static final int RUNS = Integer.getInteger("lagebuch.runs", 20);
    private static final CaseId CASE = new CaseId("a".repeat(32));

    @TempDir
    private Path directory;

    @Test
    void a_long_case_tells_pages_of_now_and_then() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                EmbeddedStore written = EmbeddedStore.inMemory();
                MongoClient writer = MongoClients.create(written.connectionString());
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoDatabase views = client.getDatabase("lagebuch_views");
            MongoDatabase ledgerDatabase = writer.getDatabase("lagebuch_ledger");
            WrittenLedger ledger = new WrittenLedger(ledgerDatabase);
            Versioned<TimelineView> timeline =
                    new Versioned<>(views, "timeline", TimelineView.SHAPE, name -> new TimelineView(views, name));
            OpenedLedger opened = new OpenedLedger(ledgerDatabase);
            Progress progress = new Progress();
            Feed feed = new Feed(opened, views, List.of(timeline), progress);
            fill(timeline.live(), ledger);
            TimelineEndpoint endpoint = new TimelineEndpoint(
                    timeline,
                    opened,
                    new Freshness(opened, feed, progress),
                    EventReader::readWithoutNames,
                    Octets.of(new byte[32]),
                    () -> Instant.parse("2027-01-01T00:00:00Z"),
                    (caseId, asOf, knownAt, reached) -> Optional.empty(),
                    caseId -> Withheld.NOTHING);
            String middle = Integer.toString(FACTS / 2);
            String known = "2026-01-01T00:10:00Z";
            assertThat(entries(endpoint, null)).isEqualTo(100);
            assertThat(entries(endpoint, middle)).isEqualTo(100);
            measure("first page", () -> entries(endpoint, null));
            measure("first page, asOf the middle", () -> entries(endpoint, middle));
            measure("header, asOf the middle", () -> endpoint.header(CASE.hex(), middle, null, null));
            measure("header", () -> endpoint.header(CASE.hex(), null, null, null));
            measure("header, known in the past", () -> endpoint.header(CASE.hex(), null, known, null));
        }
    }

    private static void fill(TimelineView view, WrittenLedger ledger) {
        Random random = new Random(1);
        List<Told> page = new ArrayList<>();
        Fact opening = Fact.of(new UUID(2, 0), new CaseOpened("Long", CaseKind.INCIDENT, "Europe/Berlin", null), null);
        page.add(Told.read(ledger.record(CASE, opening)));
        for (int i = 1; i <= FACTS; i++) {
            page.add(Told.read(ledger.record(CASE, Notes.note(new UUID(2, i), "fact " + i, random))));
            if (page.size() < 500 && i < FACTS) continue;
            assertThat(view.take(CASE, page)).isTrue();
            page.clear();
        }
    }

    private static int entries(TimelineEndpoint endpoint, @Nullable String asOf) throws InterruptedException {
        Object body = endpoint.timeline(CASE.hex(), asOf, null, null, null, null, null, "100", null, null)
                .getBody();
        return ((JsonNode) Objects.requireNonNull(body)).get("entries").size();
    }

    private static void measure(String what, Callable<?> call) throws Exception {
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) call.call();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            call.call();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%d facts, %s: p50 %d ms, p95 %d ms%n",
                FACTS, what, nanos[RUNS / 2] / 1_000_000, nanos[RUNS * 95 / 100] / 1_000_000);
    }
}

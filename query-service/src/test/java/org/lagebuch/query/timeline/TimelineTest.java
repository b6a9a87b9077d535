package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.edge.Refused;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake.CaseKind;
import org.lagebuch.fact.Intake.CaseOpened;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.RecordKeeping.Reason;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.feed.Feed;
import org.lagebuch.query.feed.Freshness;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.feed.Progress;
import org.lagebuch.query.feed.Versioned;
import tools.jackson.databind.JsonNode;

class TimelineTest {
    private static final CaseId CASE = new CaseId("0".repeat(32));
    private static final CaseId OTHER = new CaseId("1".repeat(32));

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final WrittenLedger ledger = new WrittenLedger(client.getDatabase("lagebuch_ledger"));
    private final MongoDatabase views = client.getDatabase("lagebuch_views");
    private final OpenedLedger opened = new OpenedLedger(client.getDatabase("lagebuch_ledger"));
    private final Versioned<TimelineView> timeline =
            new Versioned<>(views, "timeline", name -> new TimelineView(views, name));
    private final Progress progress = new Progress();
    private final Feed feed = new Feed(opened, views, List.of(timeline), progress);
    private final TimelineEndpoint endpoint = new TimelineEndpoint(
            timeline,
            opened,
            new Freshness(opened, feed, progress),
            EventReader::readWithoutNames,
            Octets.of(new byte[32]),
            () -> Instant.parse("2027-01-01T00:00:00Z"));
    private int facts;

    @AfterEach
    void end() {
        client.close();
        store.close();
    }

    @Test
    void entries_show_exactly_what_a_literal_fold_of_the_record_says_at_every_moment_of_both_axes() throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            CaseId caseId = new CaseId(String.format("%032x", seed + 100));
            randomHistory(caseId, new Random(seed));
            feed.apply(ledger.events());
            compareWithFold(caseId);
        }
    }

    @Test
    void duplicates_reordering_and_gaps_change_nothing() throws Exception {
        randomHistory(CASE, new Random(42));
        List<StoredEvent> told = new ArrayList<>(ledger.events());
        told.addAll(ledger.events());
        Collections.shuffle(told, new Random(7));
        told.removeIf(event -> event.seq() % 5 == 3);
        for (StoredEvent event : told) feed.apply(List.of(event));
        feed.apply(List.of(ledger.events().getLast()));
        compareWithFold(CASE);
        String before = timeline(null, null, null, 500).toString();
        feed.rebuild();
        assertThat(timeline.live().name()).isEqualTo("timeline_v2");
        assertThat(timeline(null, null, null, 500).toString()).isEqualTo(before);
    }

    @Test
    void a_case_that_cannot_be_read_is_parked_and_the_others_go_on() throws Exception {
        open(CASE);
        open(OTHER);
        ledger.recordUnreadable(CASE);
        ledger.record(CASE, note("behind", null, null));
        ledger.record(OTHER, note("elsewhere", null, null));
        feed.apply(ledger.events());
        assertThat(timeline.live().placeIn(CASE).seq()).isZero();
        assertThat(timeline.live().placeIn(OTHER).seq()).isEqualTo(1);
        assertThat(feed.watermark()).isEqualTo(ledger.events().size());
        assertThat(views.getCollection("parked").find().first())
                .containsEntry("case", CASE.hex())
                .containsEntry("seq", 1L);
        assertThat(endpoint.header(CASE.hex(), null, null, "4").getStatusCode().value())
                .isEqualTo(202);
    }

    @Test
    void pages_fit_together_while_new_facts_arrive_and_a_made_up_cursor_is_refused() throws Exception {
        open(CASE);
        for (int i = 0; i < 9; i++) ledger.record(CASE, note("n" + i, Notes.day("2025-01-0" + (9 - i)), null));
        feed.apply(ledger.events());
        JsonNode first = timeline(null, null, null, 4);
        ledger.record(CASE, note("late", Notes.day("2025-01-01"), null));
        feed.apply(ledger.events());
        List<String> told = new ArrayList<>(summaries(first));
        JsonNode page = first;
        while (page.has("next")) {
            page = timeline(null, null, page.get("next").stringValue(), 4);
            told.addAll(summaries(page));
        }
        assertThat(told).containsExactly("n8", "n7", "n6", "n5", "n4", "n3", "n2", "n1", "n0", "opened");
        String forged = first.get("next").stringValue().replaceFirst("^.", "x");
        assertThatThrownBy(() -> timeline(null, null, forged, 4)).isInstanceOf(Refused.class);
    }

    private void open(CaseId caseId) {
        ledger.record(
                caseId, Fact.of(id(), new CaseOpened("Title", CaseKind.INCIDENT, "Europe/Berlin", null), "opened"));
    }

    /** Facts at known, unknown and relative times, corrected and taken back, learned before or when they were written. */
    private void randomHistory(CaseId caseId, Random random) {
        open(caseId);
        List<UUID> known = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            UUID target = known.isEmpty() ? null : known.get(random.nextInt(known.size()));
            int choice = random.nextInt(10);
            if (target != null && choice < 3 && !gone.contains(target)) {
                Fact wording = note("c" + i, Notes.occurrence(random, known, target), null);
                Reason reason = random.nextBoolean() ? Reason.TYPO : Reason.NEW_EVIDENCE;
                ledger.record(
                        caseId,
                        Fact.of(id(), new FactCorrected(target, reason, null, wording), null)
                                .withLearnedAt(Notes.learned(random)));
            } else if (target != null && choice == 3 && !gone.contains(target)) {
                ledger.record(
                        caseId,
                        Fact.of(id(), new FactRetracted(target, Reason.OTHER, null), null)
                                .withLearnedAt(Notes.learned(random)));
                gone.add(target);
            } else {
                Fact fact = note("f" + i, Notes.occurrence(random, known, null), Notes.learned(random));
                known.add(fact.id());
                ledger.record(caseId, fact);
            }
        }
    }

    private void compareWithFold(CaseId caseId) throws Exception {
        List<StoredEvent> told = ledger.events().stream()
                .filter(event -> caseId.hex().equals(event.leaf().caseId()))
                .toList();
        long opened = told.getFirst().position();
        for (long asOf = opened; asOf <= told.getLast().position(); asOf += 3) {
            for (String knownAt : List.of(
                    "2025-12-15T12:00:00Z", "2025-12-25T12:00:00Z", "2026-01-01T00:00:20Z", "2027-01-01T00:00:00Z")) {
                JsonNode body = (JsonNode) Objects.requireNonNull(endpoint.timeline(
                                caseId.hex(), Long.toString(asOf), knownAt, null, null, null, "500", null, null)
                        .getBody());
                Map<String, String> shown = new TreeMap<>();
                for (JsonNode entry : body.get("entries")) {
                    shown.put(
                            entry.get("factId").stringValue(),
                            entry.path("summary").asString("") + entry.has("retracted"));
                }
                assertThat(shown)
                        .as(caseId + " " + asOf + " " + knownAt)
                        .isEqualTo(LiteralFold.at(told, asOf, Instant.parse(knownAt)));
            }
        }
    }

    private JsonNode timeline(@Nullable String asOf, @Nullable String knownAt, @Nullable String cursor, int limit)
            throws InterruptedException {
        Object body = endpoint.timeline(
                        CASE.hex(), asOf, knownAt, null, null, null, Integer.toString(limit), cursor, null)
                .getBody();
        return (JsonNode) Objects.requireNonNull(body);
    }

    private static List<String> summaries(JsonNode page) {
        return StreamSupport.stream(page.get("entries").spliterator(), false)
                .map(entry -> entry.path("summary").asString(""))
                .toList();
    }

    private Fact note(String summary, @Nullable Occurrence occurred, @Nullable Moment learned) {
        return Notes.note(id(), summary, occurred, learned);
    }

    private UUID id() {
        return new UUID(1, ++facts);
    }
}

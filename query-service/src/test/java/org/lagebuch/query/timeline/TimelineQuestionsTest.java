package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.edge.Refused;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake.CaseKind;
import org.lagebuch.fact.Intake.CaseOpened;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.RecordKeeping.Reason;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.EventReader;
import org.lagebuch.query.feed.Feed;
import org.lagebuch.query.feed.Freshness;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.feed.Progress;
import org.lagebuch.query.feed.Versioned;
import tools.jackson.databind.JsonNode;

/** What may be asked of a story, and what is refused; positions: opening 1, facts 2 to 5, correction 6, retraction 7. */
class TimelineQuestionsTest {
    private static final CaseId CASE = new CaseId("c".repeat(32));
    private static final UUID FIRST = new UUID(3, 0);

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

    @BeforeEach
    void write() {
        Random random = new Random(3);
        CaseOpened opening = new CaseOpened("Title", CaseKind.INCIDENT, "Europe/Berlin", null);
        ledger.record(CASE, Fact.of(new UUID(2, 0), opening, "opened"));
        for (int i = 0; i < 4; i++) ledger.record(CASE, Notes.note(new UUID(3, i), "Note " + i, random));
        Fact better = Notes.note(new UUID(4, 0), "Better", random);
        ledger.record(CASE, Fact.of(new UUID(4, 1), new FactCorrected(FIRST, Reason.NEW_EVIDENCE, null, better), null));
        ledger.record(CASE, Fact.of(new UUID(4, 2), new FactRetracted(new UUID(3, 1), Reason.OTHER, null), null));
        feed.apply(ledger.events());
    }

    @AfterEach
    void end() {
        client.close();
        store.close();
    }

    @Test
    void the_order_of_recording_kinds_and_words_select_what_is_told() throws Exception {
        assertThat(summaries(ask(null, "recorded", null, null, null)))
                .containsExactly("opened", "Better", "Note 1", "Note 2", "Note 3");
        assertThat(summaries(ask(null, null, List.of("case-opened"), null, null)))
                .containsExactly("opened");
        assertThat(summaries(ask(null, null, null, "NOTE 2", null))).containsExactly("Note 2");
    }

    @Test
    void a_cursor_goes_on_with_its_own_filters_only() throws Exception {
        String next = page(null, "recorded", null, null, null, "2").get("next").stringValue();
        assertThat(summaries(ask(null, "recorded", null, null, next))).containsExactly("Note 1", "Note 2", "Note 3");
        refused("/cursor", 400, () -> ask(null, "occurred", null, null, next));
        refused("/cursor", 400, () -> ask("3", null, null, null, next));
        refused("/cursor", 400, () -> ask(null, null, null, "other", next));
    }

    @Test
    void what_cannot_be_asked_is_refused_by_the_name_of_the_parameter() {
        refused("/caseId", 404, () -> ask("0", null, null, null, null));
        refused("/asOf", 400, () -> ask("yesterday", null, null, null, null));
        refused("/order", 400, () -> ask(null, "random", null, null, null));
        refused("/kind", 400, () -> ask(null, null, List.of("no-such-kind"), null, null));
        refused("/limit", 400, () -> page(null, null, null, null, null, "501"));
    }

    @Test
    void counts_of_the_past_tell_corrections_and_retractions() throws Exception {
        assertThat(counts(null)).isEqualTo("5 facts, 1 corrected, 1 retracted");
        assertThat(counts("6")).isEqualTo("5 facts, 1 corrected, 0 retracted");
        assertThat(counts("4")).isEqualTo("4 facts, 0 corrected, 0 retracted");
    }

    @Test
    void a_fact_is_told_with_all_its_wordings() throws Exception {
        JsonNode fact = body(endpoint.fact(CASE.hex(), FIRST.toString(), null).getBody());
        assertThat(fact.get("summary").stringValue()).isEqualTo("Better");
        assertThat(fact.get("versions")).hasSize(2);
        refused("/factId", 404, () -> endpoint.fact(CASE.hex(), new UUID(9, 9).toString(), null));
    }

    @Test
    void lines_written_before_a_crash_and_their_place_not_come_to_the_same() throws Exception {
        String before = ask(null, null, null, null, null).toString();
        List<Document> lines = all("timeline_v1");
        views.getCollection("timeline_v1_places").drop();
        feed.apply(ledger.events());
        assertThat(all("timeline_v1")).isEqualTo(lines);
        assertThat(ask(null, null, null, null, null)).hasToString(before);
        assertThat(counts(null)).isEqualTo("5 facts, 1 corrected, 1 retracted");
    }

    private List<Document> all(String name) {
        MongoCollection<Document> collection = views.getCollection(name);
        return StreamSupport.stream(
                        collection.find().sort(new Document("_id", 1)).spliterator(), false)
                .toList();
    }

    private String counts(@Nullable String asOf) throws InterruptedException {
        JsonNode counts =
                body(endpoint.header(CASE.hex(), asOf, null, null).getBody()).get("counts");
        return counts.get("facts").asInt() + " facts, "
                + counts.get("corrections").asInt() + " corrected, "
                + counts.get("retractions").asInt() + " retracted";
    }

    private JsonNode ask(
            @Nullable String asOf,
            @Nullable String order,
            @Nullable List<String> kinds,
            @Nullable String text,
            @Nullable String cursor)
            throws InterruptedException {
        return page(asOf, order, kinds, text, cursor, "100");
    }

    private JsonNode page(
            @Nullable String asOf,
            @Nullable String order,
            @Nullable List<String> kinds,
            @Nullable String text,
            @Nullable String cursor,
            String limit)
            throws InterruptedException {
        return body(endpoint.timeline(CASE.hex(), asOf, null, order, kinds, text, limit, cursor, null)
                .getBody());
    }

    private static void refused(String field, int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problems().getFirst().field()).isEqualTo(field);
            assertThat(refused.problems().getFirst().status()).isEqualTo(status);
        });
    }

    private static JsonNode body(@Nullable Object body) {
        return (JsonNode) Objects.requireNonNull(body);
    }

    private static List<String> summaries(JsonNode page) {
        return StreamSupport.stream(page.get("entries").spliterator(), false)
                .map(entry -> entry.path("summary").asString(""))
                .toList();
    }
}

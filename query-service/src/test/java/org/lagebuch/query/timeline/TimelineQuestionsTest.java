package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.util.List;
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
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.RecordKeeping.Reason;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import org.lagebuch.query.WrittenLedger;
import tools.jackson.databind.JsonNode;

/** What may be asked of a story, and what is refused; positions: opening 1, facts 2 to 5, correction 6, retraction 7. */
class TimelineQuestionsTest {
    private static final CaseId CASE = new CaseId("c".repeat(32));
    private static final UUID FIRST = new UUID(3, 0);

    private final Desk desk = new Desk();
    private final WrittenLedger ledger = desk.ledger();
    private final TimelineEndpoint endpoint = desk.timelineEndpoint();
    private final Asking asking = new Asking(endpoint, CASE);

    @BeforeEach
    void write() {
        Random random = new Random(3);
        ledger.record(CASE, Notes.opening(new UUID(2, 0), "Title"));
        for (int i = 0; i < 4; i++) ledger.record(CASE, Notes.note(new UUID(3, i), "Note " + i, random));
        Fact better = Notes.note(new UUID(4, 0), "Better", random);
        ledger.record(CASE, Fact.of(new UUID(4, 1), new FactCorrected(FIRST, Reason.NEW_EVIDENCE, null, better), null));
        ledger.record(CASE, Fact.of(new UUID(4, 2), new FactRetracted(new UUID(3, 1), Reason.OTHER, null), null));
        desk.feedAll();
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void the_order_of_recording_kinds_and_words_select_what_is_told() throws Exception {
        assertThat(Asking.summaries(ask(null, "recorded", null, null, null)))
                .containsExactly("opened", "Better", "Note 1", "Note 2", "Note 3");
        assertThat(Asking.summaries(ask(null, null, List.of("case-opened"), null, null)))
                .containsExactly("opened");
        assertThat(Asking.summaries(ask(null, null, null, "NOTE 2", null))).containsExactly("Note 2");
    }

    @Test
    void a_cursor_goes_on_with_its_own_filters_only() throws Exception {
        String next = asking.timeline(null, "recorded", null, null, null, 2)
                .get("next")
                .stringValue();
        assertThat(Asking.summaries(ask(null, "recorded", null, null, next)))
                .containsExactly("Note 1", "Note 2", "Note 3");
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
        refused("/limit", 400, () -> asking.timeline(null, null, null, null, null, 501));
    }

    @Test
    void counts_of_the_past_tell_corrections_and_retractions() throws Exception {
        assertThat(counts(null)).isEqualTo("5 facts, 1 corrected, 1 retracted");
        assertThat(counts("6")).isEqualTo("5 facts, 1 corrected, 0 retracted");
        assertThat(counts("4")).isEqualTo("4 facts, 0 corrected, 0 retracted");
    }

    @Test
    void a_fact_is_told_with_all_its_wordings() throws Exception {
        JsonNode fact = asking.fact(FIRST.toString());
        assertThat(fact.get("summary").stringValue()).isEqualTo("Better");
        assertThat(fact.get("versions")).hasSize(2);
        refused("/factId", 404, () -> endpoint.fact(CASE.hex(), new UUID(9, 9).toString(), null));
    }

    @Test
    void lines_written_before_a_crash_and_their_place_not_come_to_the_same() throws Exception {
        String before = ask(null, null, null, null, null).toString();
        List<Document> lines = all("timeline_v1");
        desk.views().getCollection("timeline_v1_places").drop();
        desk.feedAll();
        assertThat(all("timeline_v1")).isEqualTo(lines);
        assertThat(ask(null, null, null, null, null)).hasToString(before);
        assertThat(counts(null)).isEqualTo("5 facts, 1 corrected, 1 retracted");
    }

    private List<Document> all(String name) {
        MongoCollection<Document> collection = desk.views().getCollection(name);
        return StreamSupport.stream(
                        collection.find().sort(new Document("_id", 1)).spliterator(), false)
                .toList();
    }

    private String counts(@Nullable String asOf) throws InterruptedException {
        JsonNode counts = asking.header(asOf).get("counts");
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
        return asking.timeline(asOf, order, kinds, text, cursor, 100);
    }

    private static void refused(String field, int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problems().getFirst().field()).isEqualTo(field);
            assertThat(refused.problems().getFirst().status()).isEqualTo(status);
        });
    }
}

package org.lagebuch.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.query.Desk.CASE;
import static org.lagebuch.query.Desk.OTHER;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import org.lagebuch.query.WrittenLedger;

/** A case with an event nobody can read waits by itself, says why, and goes on where it stopped. */
class ParkedCaseTest {
    private final Desk desk = new Desk();
    private final Feed feed = desk.feed();
    private int facts;

    @BeforeEach
    void open() {
        desk.ledger().record(CASE, Notes.opening(id(), "Title"));
        desk.ledger().record(OTHER, Notes.opening(id(), "Other"));
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void an_event_of_an_unknown_type_parks_its_case_with_the_reason_and_the_others_go_on() throws Exception {
        desk.ledger().recordUnreadable(CASE);
        desk.ledger().record(CASE, Notes.note(id(), "behind", null, null));
        desk.ledger().record(OTHER, Notes.note(id(), "elsewhere", null, null));
        desk.feedAll();
        assertThat(desk.timeline().placeIn(CASE).seq()).isZero();
        assertThat(desk.timeline().placeIn(OTHER).seq()).isEqualTo(1);
        assertThat(feed.watermark()).isEqualTo(desk.ledger().events().size());
        assertThat(feed.parked())
                .hasSize(2)
                .allSatisfy(parked -> assertThat(parked)
                        .containsEntry("case", CASE.hex())
                        .containsEntry("seq", 1L)
                        .extractingByKey("reason")
                        .asString()
                        .contains("FromTheFuture"));
        assertThat(desk.freshness().reached(desk.timelines(), CASE, 4L)).isFalse();
        assertThat(desk.freshness().reached(desk.timelines(), OTHER, 5L)).isTrue();
    }

    @Test
    void once_the_cause_is_gone_a_retry_catches_up_with_all_that_came_meanwhile() {
        StoredEvent note = desk.ledger().record(CASE, Notes.note(id(), "head lost", null, null));
        StoredEvent lost = desk.ledger().loseHead(note);
        feed.apply(List.of(desk.ledger().events().get(1), lost));
        StoredEvent behind = desk.ledger().record(CASE, Notes.note(id(), "behind", null, null));
        feed.apply(List.of(behind));
        assertThat(feed.retry(CASE)).isFalse();
        assertThat(feed.parked()).extracting(parked -> parked.get("attempts")).containsOnly(2);
        assertThat(desk.timeline().placeIn(CASE).seq()).isZero();
        desk.ledger().write(note);
        assertThat(feed.retry(CASE)).isTrue();
        assertThat(feed.parked()).isEmpty();
        assertThat(desk.timeline().placeIn(CASE)).isEqualTo(new Place(behind.seq(), behind.position()));
        assertThat(desk.caseload().placeIn(CASE)).isEqualTo(new Place(behind.seq(), behind.position()));
        assertThat(desk.views().getCollection("timeline_v1").countDocuments(new Document("case", CASE.hex())))
                .isEqualTo(3);
    }

    @Test
    void an_event_that_was_altered_is_not_shown_and_parks_its_case() {
        StoredEvent note = desk.ledger().record(CASE, Notes.note(id(), "as it was", null, null));
        desk.ledger().alter(note);
        desk.ledger().record(OTHER, Notes.note(id(), "elsewhere", null, null));
        feed.reconcile();
        assertThat(desk.timeline().placeIn(CASE).seq()).isZero();
        assertThat(desk.timeline().placeIn(OTHER).seq()).isEqualTo(1);
        assertThat(feed.parked())
                .hasSize(2)
                .allSatisfy(parked -> assertThat(parked)
                        .extractingByKey("reason")
                        .asString()
                        .startsWith("altered: event 3")
                        .contains("its part body"));
    }

    @Test
    void a_copy_that_cannot_be_read_is_taken_from_the_ledger_and_parks_nothing() {
        StoredEvent note = desk.ledger().record(CASE, Notes.note(id(), "fine", null, null));
        feed.apply(List.of(desk.ledger().events().get(1), WrittenLedger.withoutHead(note)));
        assertThat(feed.parked()).isEmpty();
        assertThat(desk.timeline().placeIn(CASE).seq()).isEqualTo(1);
        assertThat(desk.caseload().placeIn(CASE).seq()).isEqualTo(1);
    }

    @Test
    void an_event_of_the_bus_that_the_ledger_does_not_have_stops_nobody() {
        StoredEvent note = desk.ledger().record(CASE, Notes.note(id(), "taken back", null, null));
        StoredEvent behind = desk.ledger().record(CASE, Notes.note(id(), "behind", null, null));
        desk.ledger().remove(note);
        desk.ledger().remove(behind);
        feed.apply(List.of(behind));
        desk.feed().apply(desk.ledger().eventsOf(OTHER));
        assertThat(desk.timeline().placeIn(CASE).seq()).isZero();
        assertThat(desk.timeline().placeIn(OTHER).seq()).isZero();
    }

    @Test
    void what_an_old_version_of_a_view_parked_is_forgotten_with_it_and_what_the_new_one_parks_is_not() {
        StoredEvent note = desk.ledger().record(CASE, Notes.note(id(), "head lost", null, null));
        desk.ledger().recordUnreadable(OTHER);
        desk.ledger().loseHead(note);
        feed.reconcile();
        assertThat(feed.parked()).extracting(one -> one.getString("case")).contains(CASE.hex(), OTHER.hex());
        desk.ledger().write(note);
        feed.rebuild();
        assertThat(feed.parked())
                .extracting(one -> one.getString("_id"))
                .containsExactlyInAnyOrder("timeline_v2/" + OTHER.hex(), "caseload_v2/" + OTHER.hex());
        assertThat(desk.timeline().placeIn(CASE).seq()).isEqualTo(1);
    }

    private UUID id() {
        return new UUID(1, ++facts);
    }
}

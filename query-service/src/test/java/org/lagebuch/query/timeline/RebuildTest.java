package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lagebuch.query.Desk.CASE;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.access.Withheld;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import org.lagebuch.query.RandomHistory;
import org.lagebuch.query.feed.Feed;
import tools.jackson.databind.JsonNode;

/** Views are exchanged under the eyes of their readers, who do not notice. */
class RebuildTest {
    private final Desk desk = new Desk();
    private final Asking asking = new Asking(desk.timelineEndpoint(), CASE);

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void a_reader_always_has_the_whole_case_while_views_are_built_anew() throws Exception {
        new RandomHistory(desk.ledger(), CASE, new Random(1)).go(30);
        desk.feedAll();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        FutureTask<Boolean> reading = new FutureTask<>(() -> read(done, reads));
        Thread.ofVirtual().start(reading);
        await().until(() -> reads.get() > 0);
        for (int i = 0; i < 5; i++) {
            desk.ledger().record(CASE, Notes.note(new UUID(9, i), "meanwhile " + i, null, null));
            desk.feedAll();
            desk.feed().rebuild();
        }
        done.set(true);
        assertThat(reading.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reads.get()).isGreaterThan(5);
        assertThat(desk.timeline().name()).isEqualTo("timeline_v6");
    }

    @Test
    void who_began_to_read_the_old_version_can_end_and_later_it_is_gone() {
        new RandomHistory(desk.ledger(), CASE, new Random(2)).go(5);
        desk.feedAll();
        TimelineView before = desk.timeline();
        CasePlace place = before.place(CASE).orElseThrow();
        int lines = before.reader(place, Withheld.NOTHING).page(all(place), 500).size();
        desk.feed().rebuild();
        assertThat(before.reader(place, Withheld.NOTHING).page(all(place), 500)).hasSize(lines);
        desk.restarted();
        assertThat(before.place(CASE)).isEmpty();
        assertThat(desk.views().listCollectionNames()).noneMatch(name -> name.contains("_v1"));
        assertThat(desk.timeline().place(CASE)).isPresent();
    }

    @Test
    void a_version_ahead_of_the_watermark_is_replaced_by_one_that_is_as_far() {
        desk.ledger().record(CASE, Notes.opening(new UUID(1, 1), "Title"));
        desk.ledger().record(Desk.OTHER, Notes.opening(new UUID(1, 2), "Other"));
        Feed feed = desk.feed();
        feed.apply(desk.ledger().eventsOf(Desk.OTHER));
        assertThat(feed.watermark()).isZero();
        feed.rebuild();
        assertThat(desk.timeline().placeIn(Desk.OTHER).seq()).isZero();
        assertThat(desk.caseload().placeIn(Desk.OTHER).seq()).isZero();
    }

    private boolean read(AtomicBoolean done, AtomicInteger reads) throws InterruptedException {
        int seen = 0;
        while (!done.get()) {
            int facts = asking.header(null).at("/counts/facts").intValue();
            JsonNode page = asking.timeline();
            int entries = page.get("entries").size();
            assertThat(facts).isGreaterThanOrEqualTo(seen);
            assertThat(entries).isGreaterThanOrEqualTo(facts);
            seen = entries;
            reads.incrementAndGet();
        }
        return seen > 0;
    }

    private static Question all(CasePlace place) {
        return Question.all(new Need(place.place().position(), place.time()));
    }
}

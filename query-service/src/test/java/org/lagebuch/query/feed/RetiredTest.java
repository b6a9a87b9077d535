package org.lagebuch.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.query.Desk.CASE;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import org.lagebuch.query.timeline.TimelineView;

class RetiredTest {
    @Test
    void an_exchanged_version_is_dropped_after_a_minute_and_not_before() {
        try (Desk desk = new Desk()) {
            desk.ledger().record(CASE, Notes.opening(new UUID(1, 1), "Title"));
            desk.feedAll();
            TimelineView before = desk.timeline();
            long start = System.nanoTime();
            desk.feed().rebuild();
            desk.feed().sweep(start + Duration.ofSeconds(59).toNanos());
            assertThat(before.placeIn(CASE).seq()).isZero();
            desk.feed().sweep(System.nanoTime() + Duration.ofSeconds(61).toNanos());
            assertThat(before.placeIn(CASE)).isEqualTo(Place.BEFORE_FIRST);
            assertThat(desk.timeline().placeIn(CASE).seq()).isZero();
        }
    }
}

package org.lagebuch.query.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lagebuch.query.Desk.CASE;

import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.Fact;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;

/** Over HTTP, by a real server: whoever watches misses nothing, hears nothing twice, and holds nobody up. */
class LiveEventsTest {
    private static final int TOGETHER = 512;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private volatile boolean seen = true;
    private final Desk desk = new Desk();
    private final LiveEndpoint endpoint = new LiveEndpoint(
            desk.opened(),
            caseId -> desk.timeline().placeIn(caseId).position(),
            desk.progress(),
            (caller, caseId) -> seen);
    private final Served served = Served.start(endpoint);
    private int facts;

    @BeforeEach
    void open() {
        desk.ledger().record(CASE, Notes.opening(id(), "Title"));
        desk.feedAll();
    }

    @AfterEach
    void end() {
        served.close();
        desk.close();
    }

    @Test
    void whoever_comes_back_within_one_large_append_misses_nothing_and_hears_nothing_twice() throws Exception {
        List<StoredEvent> together = desk.ledger().recordTogether(CASE, notes(TOGETHER));
        desk.feedAll();
        long last = together.getLast().position();
        List<Long> heard = new ArrayList<>();
        long after = 1;
        while (after < last) {
            try (Watcher watcher = served.watch(CASE.hex(), after)) {
                heard.addAll(watcher.ids((int) Math.min(100, last - after)));
            }
            after = heard.getLast();
        }
        assertThat(heard)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, last).boxed().toList());
    }

    @Test
    void what_is_recorded_while_somebody_watches_is_told_when_it_can_be_read() throws Exception {
        try (Watcher watcher = served.watch(CASE.hex(), null)) {
            await().atMost(LIMIT).until(() -> endpoint.watching() == 1);
            List<StoredEvent> together = desk.ledger().recordTogether(CASE, notes(TOGETHER));
            desk.ledger().record(Desk.OTHER, Notes.opening(id(), "Other"));
            desk.feed().apply(together.subList(0, 200));
            desk.feed().apply(together.subList(150, TOGETHER));
            desk.feedAll();
            assertThat(watcher.ids(TOGETHER))
                    .containsExactlyElementsOf(
                            together.stream().map(StoredEvent::position).toList());
            StoredEvent next = desk.ledger().record(CASE, Notes.note(id(), "next", null, null));
            desk.feedAll();
            assertThat(watcher.ids(1)).containsExactly(next.position());
        }
        desk.ledger().record(CASE, Notes.note(id(), "unheard", null, null));
    }

    @Test
    void a_watcher_that_does_not_listen_is_dropped_and_holds_up_nobody() throws Exception {
        for (int i = 0; i < 120; i++) desk.ledger().recordTogether(CASE, notes(TOGETHER));
        LiveEndpoint all = new LiveEndpoint(
                desk.opened(),
                caseId -> desk.opened()
                        .lastOfCase(caseId, Long.MAX_VALUE)
                        .map(StoredEvent::position)
                        .orElse(-1L),
                desk.progress(),
                (caller, caseId) -> true);
        try (Served many = Served.start(all);
                Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(many.address());
            deaf.getOutputStream().write(Watcher.request(CASE.hex(), 1L).getBytes(US_ASCII));
            await().atMost(LIMIT).until(() -> all.watching() == 1);
            try (Watcher other = many.watch(CASE.hex(), 1L)) {
                assertThat(other.ids(2 * TOGETHER)).hasSize(2 * TOGETHER);
            }
            await().atMost(LIMIT).until(() -> all.watching() == 0);
        }
    }

    private List<Fact> notes(int count) {
        List<Fact> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) notes.add(Notes.note(id(), "note", null, null));
        return notes;
    }

    private UUID id() {
        return new UUID(1, ++facts);
    }
}

package org.lagebuch.query.timeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lagebuch.query.Desk.CASE;
import static org.lagebuch.query.Desk.OTHER;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Who knows of a position sees it, or is told to come again. */
class FreshReadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Desk desk = new Desk();
    private final TimelineEndpoint endpoint = desk.timelineEndpoint();
    private int facts;

    @BeforeEach
    void open() {
        desk.ledger().record(CASE, Notes.opening(id(), "Title"));
        desk.ledger().record(OTHER, Notes.opening(id(), "Other"));
        desk.feedAll();
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void a_read_waits_for_what_the_feed_brings_meanwhile() throws Exception {
        StoredEvent note = note();
        FutureTask<ResponseEntity<Object>> reading = started(() -> read(note.position()));
        awaitWaiting(reading);
        desk.feedAll();
        ResponseEntity<Object> answer = reading.get(5, SECONDS);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        JsonNode body = (JsonNode) Objects.requireNonNull(answer.getBody());
        assertThat(Asking.summaries(body)).contains("note");
    }

    @Test
    void a_case_that_was_opened_meanwhile_is_waited_for_too() throws Exception {
        String third = "3".repeat(32);
        StoredEvent opening = desk.ledger().record(new CaseId(third), Notes.opening(id(), "Third"));
        String position = Long.toString(opening.position());
        FutureTask<ResponseEntity<Object>> reading = started(() -> endpoint.header(third, null, null, position));
        awaitWaiting(reading);
        desk.feedAll();
        assertThat(reading.get(5, SECONDS).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void after_two_seconds_a_reader_is_told_to_come_again() throws Exception {
        StoredEvent note = note();
        long start = System.nanoTime();
        ResponseEntity<Object> answer = read(note.position());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(PATIENCE, PATIENCE.multipliedBy(3));
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    @Test
    void what_happens_in_other_cases_keeps_nobody_waiting() throws Exception {
        desk.ledger().record(OTHER, Notes.note(id(), "elsewhere", null, null));
        long start = System.nanoTime();
        assertThat(read(3).getStatusCode().value()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    }

    private StoredEvent note() {
        return desk.ledger().record(CASE, Notes.note(id(), "note", null, null));
    }

    private ResponseEntity<Object> read(long minPosition) throws InterruptedException {
        return endpoint.timeline(
                CASE.hex(), null, null, null, null, null, null, null, null, Long.toString(minPosition));
    }

    private static FutureTask<ResponseEntity<Object>> started(Callable<ResponseEntity<Object>> read) {
        FutureTask<ResponseEntity<Object>> reading = new FutureTask<>(read);
        Thread.ofVirtual().start(reading);
        return reading;
    }

    /** Nothing answers while the view lacks it. */
    private static void awaitWaiting(FutureTask<?> reading) {
        await().during(Duration.ofMillis(300)).until(() -> !reading.isDone());
    }

    private UUID id() {
        return new UUID(1, ++facts);
    }
}

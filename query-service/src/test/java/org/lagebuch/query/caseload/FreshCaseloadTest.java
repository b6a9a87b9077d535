package org.lagebuch.query.caseload;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lagebuch.query.Desk.CASE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import org.springframework.http.ResponseEntity;

/** The caseload waits for everything below a position, in whatever case. */
class FreshCaseloadTest {
    private final Desk desk = new Desk();
    private final CaseloadEndpoint endpoint = desk.caseloadEndpoint();
    private final StoredEvent opening = desk.ledger().record(CASE, Notes.opening(new UUID(1, 1), "Title"));

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void the_caseload_waits_for_what_the_feed_brings_meanwhile() throws Exception {
        FutureTask<ResponseEntity<Object>> reading = new FutureTask<>(() -> read(opening.position()));
        Thread.ofVirtual().start(reading);
        await().during(Duration.ofMillis(300)).until(() -> !reading.isDone());
        desk.feedAll();
        ResponseEntity<Object> answer = reading.get(5, SECONDS);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(String.valueOf(answer.getBody())).contains("Title");
    }

    @Test
    void an_event_further_up_does_not_stand_for_one_below() throws Exception {
        StoredEvent note = desk.ledger().record(Desk.OTHER, Notes.opening(new UUID(1, 2), "Other"));
        desk.feed().apply(List.of(note));
        ResponseEntity<Object> answer = read(note.position());
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        desk.feedAll();
        assertThat(read(note.position()).getStatusCode().value()).isEqualTo(200);
    }

    private ResponseEntity<Object> read(long minPosition) throws InterruptedException {
        return endpoint.caseload(null, null, null, null, null, Long.toString(minPosition), CaseloadAsking.ANA);
    }
}

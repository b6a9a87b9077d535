package org.lagebuch.command.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lagebuch.command.store.Drafts.ANNOTATION;
import static org.lagebuch.command.store.Drafts.annotation;
import static org.lagebuch.command.store.Drafts.annotations;
import static org.lagebuch.command.store.Drafts.caseId;
import static org.lagebuch.command.store.Drafts.containment;
import static org.lagebuch.command.store.Drafts.inCase;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredEvent;

/** What the engine's streams and tokens keep, whichever server is below it. */
abstract class StreamContract {
    private static final CaseId CASE = caseId(1);
    private static final CaseId OTHER = caseId(2);
    private static final EventCriteria REMARKS = inCase(CASE, ANNOTATION);

    Bench bench;

    /** A bench on a log of its own. */
    abstract Bench bench();

    @BeforeEach
    void open() {
        bench = bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_stream_goes_on_behind_the_token_of_any_of_its_events() throws Exception {
        bench.append(annotation(CASE, "one"), containment(CASE, "two"), annotation(OTHER, "three"));
        bench.append(AppendCondition.none(), annotations(CASE, 2));
        assertThat(positions(REMARKS, bench.first())).containsExactly(1L, 4L, 5L);
        List<Bench.Streamed> all = Bench.drained(bench.stream(REMARKS, bench.first()));
        assertThat(positions(REMARKS, all.get(0).token())).containsExactly(4L, 5L);
        assertThat(positions(REMARKS, all.get(1).token())).containsExactly(5L);
        assertThat(positions(REMARKS, all.get(2).token())).isEmpty();
    }

    @Test
    void a_stream_may_begin_amid_an_append_and_leaves_nothing_out() throws Exception {
        bench.append(AppendCondition.none(), annotations(CASE, 5));
        bench.append(AppendCondition.none(), annotations(OTHER, 5));
        for (Bench.Streamed streamed : Bench.drained(bench.stream(EventCriteria.havingAnyTag(), bench.first()))) {
            List<Long> rest = bench.stored().stream()
                    .map(StoredEvent::position)
                    .filter(position -> position > streamed.position())
                    .toList();
            assertThat(positions(EventCriteria.havingAnyTag(), streamed.token()))
                    .containsExactlyElementsOf(rest);
        }
        assertThat(positions(EventCriteria.havingAnyTag(), bench.first())).hasSize(11);
    }

    @Test
    void a_stream_passes_over_many_events_of_others() throws Exception {
        for (int i = 0; i < 3; i++) bench.append(AppendCondition.none(), annotations(OTHER, 400));
        bench.append(annotation(CASE, "the one"));
        assertThat(positions(REMARKS, bench.first())).containsExactly(1201L);
    }

    @Test
    void an_open_stream_is_woken_by_an_append_and_gives_it_once() throws Exception {
        assertThat(bench.latest().position()).hasValue(1);
        MessageStream<EventMessage> stream = bench.stream(REMARKS, bench.latest());
        Semaphore woken = woken(stream);
        assertThat(Bench.drained(stream)).isEmpty();
        bench.append(containment(CASE, "another"), annotation(CASE, "the one"));
        assertThat(woken.tryAcquire(5, SECONDS)).isTrue();
        assertThat(Bench.drained(stream)).extracting(Bench.Streamed::position).containsExactly(2L);
        assertThat(Bench.drained(stream)).isEmpty();
        stream.close();
    }

    @Test
    void a_closed_stream_is_woken_no_more() throws Exception {
        assertThat(bench.latest().position()).hasValue(1);
        MessageStream<EventMessage> closed = bench.stream(REMARKS, bench.latest());
        Semaphore never = woken(closed);
        MessageStream<EventMessage> open = bench.stream(REMARKS, bench.latest());
        Semaphore woken = woken(open);
        closed.close();
        never.drainPermits();
        bench.append(annotation(CASE, "one"));
        assertThat(woken.tryAcquire(5, SECONDS)).isTrue();
        assertThat(never.availablePermits()).isZero();
        open.close();
    }

    /** One permit each time; that a stream calls once when it is asked to call does not count. */
    private static Semaphore woken(MessageStream<EventMessage> stream) {
        Semaphore woken = new Semaphore(0);
        stream.setCallback(woken::release);
        woken.drainPermits();
        return woken;
    }

    @Test
    void the_first_token_is_before_everything_and_the_latest_behind() throws Exception {
        long next = bench.append(annotation(CASE, "one"), annotation(CASE, "two"));
        assertThat(bench.first().position()).hasValue(0);
        assertThat(bench.latest().position()).hasValue(next);
        assertThat(bench.latest().covers(bench.first())).isTrue();
        assertThat(bench.first().covers(bench.latest())).isFalse();
    }

    @Test
    void the_token_at_a_moment_is_before_the_first_append_since_then() throws Exception {
        Instant begun = bench.stored().getFirst().time();
        await().until(() -> {
            bench.append(annotation(CASE, "one"), annotation(CASE, "two"));
            return bench.stored().getLast().time().isAfter(begun);
        });
        List<StoredEvent> stored = bench.stored();
        for (StoredEvent event : stored) {
            StoredEvent first = stored.stream()
                    .filter(it -> !it.time().isBefore(event.time()))
                    .findFirst()
                    .orElseThrow();
            assertThat(bench.at(event.time()).position()).hasValue(first.position());
        }
        assertThat(bench.at(Instant.EPOCH)).isEqualTo(bench.first());
        assertThat(bench.at(stored.getLast().time().plusMillis(1))).isEqualTo(bench.latest());
    }

    private List<Long> positions(EventCriteria criteria, TrackingToken from) {
        return Bench.drained(bench.stream(criteria, from)).stream()
                .map(Bench.Streamed::position)
                .toList();
    }
}

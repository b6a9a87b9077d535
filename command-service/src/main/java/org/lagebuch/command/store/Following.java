package org.lagebuch.command.store;

import java.util.List;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** A stream without an end. Keeps its own place, for events that are passed over move it too. */
final class Following {
    private static final int PAGE = 512;

    private final Reading reading;
    private final Criteria criteria;
    private long next;

    private Following(Reading reading, Criteria criteria, long next) {
        this.reading = reading;
        this.criteria = criteria;
        this.next = next;
    }

    static MessageStream<EventMessage> stream(Ledger ledger, StreamingCondition condition) {
        Following following =
                new Following(ledger.reading(), Criteria.of(condition.criteria()), position(condition.position()));
        return new ContinuousMessageStream<Found>(
                last -> following.more(), Entries::of, (stream, callback) -> registered(ledger, callback));
    }

    private static Registration registered(Ledger ledger, Runnable callback) {
        Runnable cancel = ledger.signal().whenAppended(callback);
        return () -> {
            cancel.run();
            return true;
        };
    }

    /** At most a page is looked through a call, and calls go on until something is found or the head is reached. */
    private synchronized List<Found> more() {
        long head = reading.head();
        while (next < head) {
            long to = Math.min(head, next + PAGE);
            List<Found> found = reading.matching(criteria, next, to);
            next = to;
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private static long position(TrackingToken token) {
        return Math.max(0, token.position().orElse(0));
    }
}

package org.lagebuch.command.store;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.StoredEvent;

/** An engine under test, with a log beside it that looks at what is really stored. */
record Bench(EventStorageEngine engine, LedgerLog log, PersonKeys keys, Runnable closing) implements AutoCloseable {
    /** A ledger in a database of its own. */
    static Bench open(MongoClient client) {
        return open(client.getDatabase("ledger_" + UUID.randomUUID()));
    }

    static Bench open(MongoDatabase database) {
        return over(ledger(database), database);
    }

    static Bench over(Ledger ledger, MongoDatabase database) {
        return new Bench(new LedgerEngine(ledger), ledger.log(), keys(database), ledger::close);
    }

    static Ledger ledger(MongoDatabase database) {
        var surroundings =
                new Ledger.Surroundings(keys(database), InstantSource.system(), new SecureRandom(), new AppendSignal());
        return Ledger.open(database, null, surroundings);
    }

    static PersonKeys keys(MongoDatabase database) {
        return new PersonKeys(database, Octets.of(new byte[32]), new SecureRandom());
    }

    /** @return the next position */
    long append(Draft... drafts) throws Exception {
        return append(AppendCondition.none(), List.of(drafts));
    }

    long append(AppendCondition condition, List<Draft> drafts) throws Exception {
        return GlobalIndexConsistencyMarker.position(commit(condition, drafts));
    }

    private ConsistencyMarker commit(AppendCondition condition, List<Draft> drafts) throws Exception {
        try {
            var transaction = cast(engine.appendEvents(
                            condition,
                            null,
                            drafts.stream()
                                    .<TaggedEventMessage<?>>map(Drafts::message)
                                    .toList())
                    .get(10, SECONDS));
            Object result = transaction.commit(null).get(20, SECONDS);
            return transaction.afterCommit(result, null).get(10, SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** What is sourced: the events, and the next position. */
    Sourced source(EventCriteria criteria) {
        MessageStream<EventMessage> stream = engine.source(SourcingCondition.conditionFor(criteria), null);
        List<StoredEvent> events = new ArrayList<>();
        ConsistencyMarker marker = null;
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            if (entry.get().message().payload() instanceof StoredEvent event) events.add(event);
            else marker = entry.get().getResource(ConsistencyMarker.RESOURCE_KEY);
        }
        return new Sourced(events, marker);
    }

    MessageStream<EventMessage> stream(EventCriteria criteria, TrackingToken from) {
        return engine.stream(StreamingCondition.conditionFor(from, criteria), null);
    }

    /** What a stream has by now. */
    static List<Streamed> drained(MessageStream<EventMessage> stream) {
        List<Streamed> drained = new ArrayList<>();
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            StoredEvent event =
                    (StoredEvent) requireNonNull(entry.get().message().payload());
            drained.add(new Streamed(
                    event.position(), requireNonNull(entry.get().getResource(TrackingToken.RESOURCE_KEY))));
        }
        return drained;
    }

    record Streamed(long position, TrackingToken token) {}

    TrackingToken first() {
        return engine.firstToken(null).join();
    }

    TrackingToken latest() {
        return engine.latestToken(null).join();
    }

    TrackingToken at(Instant moment) {
        return engine.tokenAt(moment, null).join();
    }

    record Sourced(List<StoredEvent> events, @Nullable ConsistencyMarker marker) {
        AppendCondition condition(EventCriteria criteria) {
            return AppendCondition.withCriteria(criteria).withMarker(marker);
        }

        long next() {
            return marker == null ? -1 : GlobalIndexConsistencyMarker.position(marker);
        }
    }

    List<StoredEvent> stored() {
        return log.read(0, 10_000);
    }

    @SuppressWarnings("unchecked")
    private static EventStorageEngine.AppendTransaction<Object> cast(EventStorageEngine.AppendTransaction<?> any) {
        return (EventStorageEngine.AppendTransaction<Object>) any;
    }

    @Override
    public void close() {
        closing.run();
    }
}

package org.lagebuch.command.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.StoredAppend;

/**
 * The ledger as Axon stores events in it. Payloads are {@link Draft} on the way in and {@link
 * org.lagebuch.log.StoredEvent} on the way out. Token, marker and position are all the next position to read.
 */
public final class LedgerEngine implements EventStorageEngine {
    /** In the context of a unit of work: what its commit wrote. */
    public static final Context.ResourceKey<StoredAppend> APPENDED = Context.ResourceKey.withLabel("appended");

    private final Ledger ledger;

    public LedgerEngine(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        return answering(() -> {
            List<Proposing.Tagged> drafts =
                    events.stream().map(LedgerEngine::tagged).toList();
            return new Transaction(ledger.propose(drafts, Condition.of(condition)));
        });
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        long head = ledger.reading().head();
        List<Found> found = ledger.reading().matching(Criteria.of(condition.criteria()), from(condition), head);
        return MessageStream.fromStream(
                Stream.concat(found.stream().map(Entries::of), Stream.of(Entries.end(head))),
                MessageStream.Entry::message,
                entry -> entry);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        return Following.stream(ledger, condition);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return answering(() -> new GlobalSequenceTrackingToken(ledger.log().head()));
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return answering(() -> new GlobalSequenceTrackingToken(ledger.log()
                .firstSince(at)
                .map(StoredAppend::first)
                .orElseGet(() -> ledger.log().head())));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("origin", ledger.origin());
    }

    private final class Transaction implements AppendTransaction<StoredAppend> {
        private final Proposal proposal;

        Transaction(Proposal proposal) {
            this.proposal = proposal;
        }

        @Override
        public CompletableFuture<StoredAppend> commit(@Nullable ProcessingContext context) {
            return answering(() -> {
                StoredAppend append = ledger.append(proposal);
                if (context != null) context.putResource(APPENDED, append);
                return append;
            });
        }

        /** Nothing was written before commit; and what was committed is never taken back. */
        @Override
        public void rollback(@Nullable ProcessingContext context) {}

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                StoredAppend append, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(append.next()));
        }
    }

    private static long from(SourcingCondition condition) {
        return condition.start().equals(Position.START)
                ? 0
                : Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
    }

    private static Proposing.Tagged tagged(TaggedEventMessage<?> message) {
        Set<String> tags = message.tags().stream().map(Criteria::text).collect(Collectors.toUnmodifiableSet());
        if (message.event().payload() instanceof Draft draft) return new Proposing.Tagged(draft, tags);
        throw new IllegalArgumentException(
                "only a Draft can be appended, not " + message.event().payloadType());
    }

    /** A refusal is a failed future; the interface never throws. */
    private static <T> CompletableFuture<T> answering(Supplier<? extends T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}

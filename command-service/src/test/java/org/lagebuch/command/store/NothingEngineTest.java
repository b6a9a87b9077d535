package org.lagebuch.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.log.LedgerLog;

/** A contract that doing nothing can keep is worse than none. */
class NothingEngineTest {
    @Test
    void an_engine_that_does_nothing_fails_every_clause() {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Nothing.class))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).isPositive();
        assertThat(tests.succeeded().stream()).isEmpty();
        assertThat(tests.failed().count()).isEqualTo(tests.started().count());
    }

    /** Runs only where the test kit asks for it: its name does not end as a test's does. */
    static class Nothing extends EngineContract {
        private final EmbeddedStore store = EmbeddedStore.inMemory();
        private final MongoClient client = MongoClients.create(store.connectionString());

        @AfterEach
        void stop() {
            client.close();
            store.close();
        }

        @Override
        Bench bench() {
            MongoDatabase database = client.getDatabase("nothing");
            return new Bench(new Idle(), new LedgerLog(database, "nothing"), Bench.keys(database), () -> {});
        }

        @Override
        Bench again(Bench bench) {
            return bench;
        }
    }

    private static final class Idle implements EventStorageEngine {
        @Override
        public CompletableFuture<AppendTransaction<?>> appendEvents(
                AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }

        @Override
        public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
            return MessageStream.empty().cast();
        }

        @Override
        public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
            return MessageStream.empty().cast();
        }

        @Override
        public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
        }

        @Override
        public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
            return firstToken(context);
        }

        @Override
        public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
            return firstToken(context);
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {}
    }
}

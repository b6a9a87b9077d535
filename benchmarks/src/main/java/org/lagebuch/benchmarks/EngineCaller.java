package org.lagebuch.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.lagebuch.fact.CaseId;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Written;

/**
 * Appends one remark after the other to a case of its own through Axon's storage interface, each on condition that
 * nobody opened, closed or remarked anything in that case since the last.
 */
final class EngineCaller implements Load.Step {
    private static final Set<QualifiedName> WATCHED =
            Set.of(new QualifiedName("lagebuch.CaseClosed"), new QualifiedName("lagebuch.Annotation"));
    private static final long SECONDS_MAX = 30;

    private final EventStorageEngine engine;
    private final Function<Written, TaggedEventMessage<?>> message;
    private final CaseId caseId = Remark.freshCase();
    private ConsistencyMarker marker;

    /**
     * @param message a remark as this engine takes it
     * @param first the marker of a case in which nothing happened, by the case's id
     */
    EngineCaller(
            EventStorageEngine engine,
            Function<Written, TaggedEventMessage<?>> message,
            Function<String, ConsistencyMarker> first) {
        this.engine = engine;
        this.message = message;
        this.marker = first.apply(caseId.hex());
    }

    @Override
    public void run() throws Exception {
        AppendCondition condition = AppendCondition.withCriteria(
                        EventCriteria.havingTags(tag(Tags.ofCase(caseId))).andBeingOneOfTypes(WATCHED))
                .withMarker(marker);
        var events = List.<TaggedEventMessage<?>>of(message.apply(Remark.written(caseId)));
        marker = committed(engine.appendEvents(condition, null, events).get(SECONDS_MAX, TimeUnit.SECONDS));
    }

    static TaggedEventMessage<?> message(Written written, Object payload, List<String> tags) {
        var type = new MessageType(written.type(), Integer.toString(written.version()));
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(type, payload),
                tags.stream().map(EngineCaller::tag).collect(Collectors.toSet()));
    }

    private static Tag tag(String text) {
        int equals = text.indexOf('=');
        return Tag.of(text.substring(0, equals), text.substring(equals + 1));
    }

    private static <R> ConsistencyMarker committed(EventStorageEngine.AppendTransaction<R> transaction)
            throws Exception {
        R result = transaction.commit(null).get(SECONDS_MAX, TimeUnit.SECONDS);
        return transaction.afterCommit(result, null).get(SECONDS_MAX, TimeUnit.SECONDS);
    }
}

package org.lagebuch.command.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.wire.Written;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of Axon's suite as the ledger can hold it: all that makes the message is the body of an event. What the
 * ledger says of itself is another matter: its own time, and a position in place of an identifier.
 */
record TckEvent(String id, Instant time, Map<String, String> metadata, String payload, Set<String> tags) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static TaggedEventMessage<?> onItsWayIn(TaggedEventMessage<?> tagged) {
        EventMessage message = tagged.event();
        TckEvent event = new TckEvent(
                message.identifier(),
                message.timestamp(),
                message.metadata(),
                (String) Objects.requireNonNull(message.payload()),
                tagged.tags().stream().map(Criteria::text).collect(Collectors.toUnmodifiableSet()));
        Draft draft = event.draft(message.type().name());
        return new GenericTaggedEventMessage<>(new GenericEventMessage(message.type(), draft, Map.of()), tagged.tags());
    }

    /** Leaves alone what is no event, such as the end of what was sourced. */
    static EventMessage onItsWayOut(EventMessage message) {
        if (!(message.payload() instanceof StoredEvent stored)) return message;
        TckEvent event = read(stored);
        return new GenericEventMessage(event.id(), message.type(), event.payload(), event.metadata(), event.time());
    }

    /** Stands in for {@link Tagging}, which asks facts. */
    static Set<String> tags(StoredEvent stored) {
        return read(stored).tags();
    }

    private Draft draft(String type) {
        String body = JSON.writeValueAsString(this);
        return new Draft(
                new Written(type, 1, caseId(), "{}", body, List.of(), List.copyOf(tags)), Octets.of(new byte[32]));
    }

    /** The suite marks what belongs together with a UUID as the value of its one tag. */
    private CaseId caseId() {
        String tag = tags.iterator().next();
        return new CaseId(tag.substring(tag.indexOf('=') + 1).replace("-", ""));
    }

    private static TckEvent read(StoredEvent stored) {
        return JSON.readValue(stored.text(StoredPart.BODY).orElseThrow(), TckEvent.class);
    }
}

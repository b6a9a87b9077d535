package org.lagebuch.command.store;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.Tag;
import org.lagebuch.log.StoredEvent;

/** Stored events as entries of a message stream, each with the token that comes after it. */
final class Entries {
    private Entries() {}

    static MessageStream.Entry<EventMessage> of(Found found) {
        StoredEvent event = found.event();
        Context context =
                TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(event.position() + 1));
        return new SimpleEntry<>(message(event), Tag.addToContext(context, tags(found)));
    }

    /** The last entry of what was sourced: no event, but the place up to which was looked. */
    static MessageStream.Entry<EventMessage> end(long head) {
        Context context = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(head));
        return new SimpleEntry<>(TerminalEventMessage.INSTANCE, context);
    }

    private static EventMessage message(StoredEvent event) {
        MessageType type = new MessageType(event.type(), Integer.toString(event.version()));
        return new GenericEventMessage(Long.toString(event.position()), type, event, Map.of(), event.time());
    }

    private static Set<Tag> tags(Found found) {
        Set<Tag> tags = new HashSet<>();
        for (String tag : found.tags()) {
            int equals = tag.indexOf('=');
            tags.add(Tag.of(tag.substring(0, equals), tag.substring(equals + 1)));
        }
        return tags;
    }
}

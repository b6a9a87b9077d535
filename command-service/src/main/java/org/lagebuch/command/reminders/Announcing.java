package org.lagebuch.command.reminders;

import java.util.List;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Reporting;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Kind;
import org.lagebuch.wire.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts every recorded reminder into the outbox, once for each who is to be told. */
public final class Announcing {
    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
    private static final String REMINDED = Kind.DUTY_REMINDED.type();
    /** So much may be looked through again after a restart. */
    private static final long UNMARKED_MAX = 1_000;

    private final Outbox outbox;
    private final List<String> channels;
    private long marked;

    /** @param channels names of those to tell; none where nobody is */
    public Announcing(Outbox outbox, List<String> channels) {
        this.outbox = outbox;
        this.channels = List.copyOf(channels);
    }

    /** Where to go on; whoever begins for the first time tells nothing of what was before. */
    long mark(long head) {
        marked = outbox.mark(head);
        return marked;
    }

    void take(List<StoredEvent> events) {
        if (events.isEmpty()) return;
        List<StoredEvent> reminders =
                events.stream().filter(event -> event.type().equals(REMINDED)).toList();
        for (StoredEvent event : reminders) {
            try {
                announce(event);
            } catch (Unreadable e) {
                LOG.error("the reminder at {} cannot be read, so nobody is told", event.position(), e);
            }
        }
        long next = events.getLast().position() + 1;
        if (reminders.isEmpty() && next - marked < UNMARKED_MAX) return;
        outbox.moveMark(next);
        marked = next;
    }

    private void announce(StoredEvent event) {
        Fact fact = EventReader.readWithoutNames(event).fact();
        if (!(fact.what() instanceof Reporting.DutyReminded reminded)) return;
        event.caseId().ifPresent(caseId -> {
            Message message = Message.of(caseId, fact.id(), reminded);
            channels.forEach(channel -> outbox.put(channel, message, event.time()));
        });
    }
}

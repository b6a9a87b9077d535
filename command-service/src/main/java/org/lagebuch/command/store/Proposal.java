package org.lagebuch.command.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.AppendDocument;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Tags;

/**
 * An append that is complete but for its place: salts drawn, parts committed. Where it goes is known only when it is
 * its turn, and then again after each lost race, for the place is bound into leaf and seal.
 *
 * @param id 16 bytes, by which the append recognises its own document
 * @param keys every tag of its events, and every tag narrowed to a type
 */
record Proposal(Octets id, List<Event> events, Set<String> keys, Condition condition) {
    static final int EVENTS_MAX = AppendDocument.EVENTS_MAX;
    private static final int BYTES_MAX = 4 << 20;

    record Event(
            String type,
            int version,
            @Nullable CaseId caseId,
            @Nullable Octets request,
            List<UnplacedPart> parts,
            Set<String> tags) {}

    Proposal {
        if (events.size() > EVENTS_MAX) throw new TooLarge("an append holds at most " + EVENTS_MAX + " events");
        if (bytes(events) > BYTES_MAX) throw new TooLarge("an append holds at most 4 MiB");
    }

    /** @throws TooLarge where it is more than one document may hold */
    static Proposal of(Octets id, List<Event> events, Condition condition) {
        Set<String> keys = new LinkedHashSet<>();
        for (Event event : events) {
            for (String tag : event.tags()) {
                keys.add(tag);
                keys.add(Tags.narrowed(tag, event.type()));
            }
        }
        return new Proposal(id, events, keys, condition);
    }

    /** What its parts weigh. */
    int bytes() {
        return bytes(events);
    }

    private static int bytes(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.parts().stream())
                .mapToInt(UnplacedPart::bytes)
                .sum();
    }

    /** Those of each event. */
    List<Set<String>> tags() {
        return events.stream().map(Event::tags).toList();
    }

    Set<CaseId> cases() {
        Set<CaseId> cases = new LinkedHashSet<>();
        for (Event event : events) if (event.caseId() != null) cases.add(event.caseId());
        return cases;
    }

    /**
     * The append as it is stored at a position.
     *
     * @param heads where each case's chain stands before it
     * @param nonces 12 random bytes at each call
     */
    StoredAppend at(Place place, Function<CaseId, CaseHead> heads, NonceSource nonces) {
        Map<CaseId, CaseHead> chains = new HashMap<>();
        List<StoredEvent> stored = new ArrayList<>();
        for (Event event : events) {
            CaseId caseId = event.caseId();
            CaseHead chain = caseId == null ? new CaseHead(Leaf.NO_SEQ, null) : chains.computeIfAbsent(caseId, heads);
            StoredEvent next = stored(event, place.plus(stored.size()), chain, nonces);
            if (caseId != null) chains.put(caseId, CaseHead.after(next));
            stored.add(next);
        }
        return new StoredAppend(place.position(), id, List.copyOf(keys), place.time(), stored);
    }

    /** A position in the log named so, and the time of the leaf there. */
    record Place(String origin, long position, Instant time) {
        Place plus(long events) {
            return new Place(origin, position + events, time);
        }
    }

    private static StoredEvent stored(Event event, Place place, CaseHead chain, NonceSource nonces) {
        Leaf leaf = new Leaf(
                place.origin(),
                place.position(),
                place.time(),
                event.caseId() == null ? null : event.caseId().hex(),
                chain.seq(),
                chain.prev(),
                event.parts().stream().map(UnplacedPart::committed).toList());
        return new StoredEvent(
                leaf,
                event.type(),
                event.version(),
                event.request(),
                event.parts().stream().map(part -> part.at(place, nonces)).toList(),
                leaf.hash());
    }
}

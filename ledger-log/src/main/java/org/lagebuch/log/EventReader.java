package org.lagebuch.log;

import java.util.List;
import java.util.Optional;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Unreadable;

/** Reads the fact an event tells, with the names of persons where their keys are still there. */
public final class EventReader {
    private final String origin;
    private final PersonKeys keys;

    public EventReader(String origin, PersonKeys keys) {
        this.origin = origin;
        this.keys = keys;
    }

    /**
     * The fact without the names of natural persons, which stay numbers.
     *
     * @throws Unreadable where this program does not know its type or version, or the head is gone
     */
    public static EventText.Recorded readWithoutNames(StoredEvent event) {
        return read(event, List.of());
    }

    /**
     * What of the fact is always disclosed: that it is there, of which kind, and its times.
     *
     * @throws Unreadable as {@link #readWithoutNames} does
     */
    public static EventText.Recorded readHead(StoredEvent event) {
        return EventText.read(head(event), null, List.of());
    }

    /** @throws Unreadable as {@link #readWithoutNames} does */
    public EventText.Recorded readWithNames(StoredEvent event) {
        return read(event, people(event));
    }

    /** The texts of the persons of an event whose keys are still there. */
    public List<String> people(StoredEvent event) {
        return event.parts().stream()
                .filter(StoredPart::isOfPerson)
                .flatMap(part -> person(part, event.position()).stream())
                .toList();
    }

    private Optional<String> person(StoredPart part, long position) {
        return opened(part, position).map(opened -> opened.content().utf8());
    }

    /** Empty where a part was erased, or its key is gone. */
    Optional<PartSeal.Opened> opened(StoredPart part, long position) {
        Octets stored = part.stored();
        if (stored == null) return Optional.empty();
        if (PartSeal.isInClear(stored)) return Optional.of(PartSeal.openClear(stored));
        PartSeal.Place place = new PartSeal.Place(origin, position, part.name());
        return keys.find(PartSeal.keyId(stored)).map(key -> PartSeal.open(key, place, stored));
    }

    private static EventText.Recorded read(StoredEvent event, List<String> people) {
        return EventText.read(head(event), event.text(StoredPart.BODY).orElse(null), people);
    }

    private static String head(StoredEvent event) {
        return event.text(StoredPart.HEAD)
                .orElseThrow(() -> new Unreadable(
                        Unreadable.Why.MISSING_PROPERTY, "", "event " + event.position() + " has no readable head"));
    }
}

package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.KeyChange;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoreWaits;
import org.lagebuch.log.StoredEvent;

/**
 * Where in the log its keys change, {@code {_id: position}}. Only a way to find the events: what they say is read from
 * them, and where a place is missing the log is searched.
 */
public final class KeyChanges {
    /** Type of the event that adds a key. */
    public static final String ADDED = "lagebuch.LogKeyAdded";

    /** Type of the event after which a key signs no more. */
    public static final String RETIRED = "lagebuch.LogKeyRetired";

    /** The part of either. */
    public static final String PART = "key";

    static final String COLLECTION = "keychanges";
    private static final String POSITION = "_id";
    private static final int PAGE_APPENDS = 500;

    private final MongoCollection<Document> places;

    public KeyChanges(MongoDatabase ledger) {
        this.places = Lasting.collection(ledger, COLLECTION);
    }

    /** A change as the log tells of it. */
    public record Told(long position, Instant time, KeyChange change) {}

    public void keep(long position) {
        InsertOnly.insert(places, new Document(POSITION, position));
    }

    /** In the order of the log; a place that leads nowhere is passed over. */
    public List<Told> told(LedgerLog log) {
        List<Told> told = new ArrayList<>();
        for (long position : positions()) at(log, position).ifPresent(told::add);
        return told;
    }

    /** A change that is told in the log, even where the power went before its place was kept. */
    public Optional<Told> find(LedgerLog log, KeyChange change) {
        Optional<Told> known =
                told(log).stream().filter(told -> told.change().equals(change)).findFirst();
        return known.isPresent() ? known : searched(log, change);
    }

    private Optional<Told> searched(LedgerLog log, KeyChange change) {
        for (long next = 0; ; ) {
            List<StoredEvent> page = log.withoutContent(next, PAGE_APPENDS);
            if (page.isEmpty()) return Optional.empty();
            for (StoredEvent event : page) {
                Optional<Told> found = isOfKeys(event) ? at(log, event.position()) : Optional.empty();
                if (found.filter(told -> told.change().equals(change)).isEmpty()) continue;
                keep(event.position());
                return found;
            }
            next = page.getLast().position() + 1;
        }
    }

    /** What an event says of a key; empty where there is none that does. */
    static Optional<Told> at(LedgerLog log, long position) {
        Optional<StoredEvent> event = position < 0 ? Optional.empty() : log.event(position);
        return event.filter(KeyChanges::isOfKeys).flatMap(found -> {
            try {
                byte[] note = found.text(PART).orElse("").getBytes(UTF_8);
                KeyChange change = KeyChange.of(SignedNote.parse(note));
                return type(change).equals(found.type())
                        ? Optional.of(new Told(position, found.time(), change))
                        : Optional.empty();
            } catch (Malformed none) {
                return Optional.empty();
            }
        });
    }

    public static String type(KeyChange change) {
        return switch (change.kind()) {
            case ADDED -> ADDED;
            case RETIRED -> RETIRED;
        };
    }

    private static boolean isOfKeys(StoredEvent event) {
        return event.type().equals(ADDED) || event.type().equals(RETIRED);
    }

    /** As they are kept; a place that is none is -1. */
    List<Long> positions() {
        return StoreWaits.query(places.find())
                .sort(ascending(POSITION))
                .map(place -> place.get(POSITION) instanceof Long at ? at : Long.valueOf(-1))
                .into(new ArrayList<>());
    }

    /** Takes away what is not there any more. Only for a loss that was declared. */
    void removeFrom(long position) {
        places.deleteMany(gte(POSITION, position));
    }
}

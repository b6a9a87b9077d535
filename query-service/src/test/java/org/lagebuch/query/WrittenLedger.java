package org.lagebuch.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.log.AppendDocument;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.wire.Author;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Written;

/** Writes a ledger directly, a second an append, without rules in between. */
public final class WrittenLedger {
    public static final String ORIGIN = "test.example/log";
    private static final Octets SALT = Octets.of(new byte[PartSeal.SALT_BYTES]);

    private final MongoCollection<Document> appends;
    private final Map<CaseId, StoredEvent> last = new HashMap<>();
    private final List<StoredEvent> events = new ArrayList<>();
    private @Nullable PersonKeys keys;
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");

    public WrittenLedger(MongoDatabase database) {
        appends = database.getCollection(LedgerLog.COLLECTION);
        String head = "{\"type\":\"lagebuch.LogOpened\",\"v\":1,\"by\":\"system\",\"origin\":\"" + ORIGIN + "\"}";
        append(new Written("lagebuch.LogOpened", 1, null, head, "{}", List.of(), List.of("log")));
    }

    /** From now on the names of persons are written, each sealed under a key of its own. */
    public void sealPersons(PersonKeys with) {
        keys = with;
    }

    /** What is recorded next is recorded that much later. */
    public void passes(Duration span) {
        time = time.plus(span);
    }

    public List<StoredEvent> events() {
        return List.copyOf(events);
    }

    public List<StoredEvent> eventsOf(CaseId caseId) {
        return events.stream()
                .filter(event -> caseId.hex().equals(event.leaf().caseId()))
                .toList();
    }

    public StoredEvent record(CaseId caseId, Fact fact) {
        return append(written(caseId, fact)).getFirst();
    }

    /** Several facts by one append. */
    public List<StoredEvent> recordTogether(CaseId caseId, List<Fact> facts) {
        return append(facts.stream().map(fact -> written(caseId, fact)).toArray(Written[]::new));
    }

    /** An event of a type that nobody knows. */
    public StoredEvent recordUnreadable(CaseId caseId) {
        String head = "{\"type\":\"lagebuch.FromTheFuture\",\"v\":1,\"by\":\"u\"}";
        List<String> tags = List.of("case=" + caseId.hex());
        return append(new Written("lagebuch.FromTheFuture", 1, caseId, head, "{}", List.of(), tags))
                .getFirst();
    }

    /** As if a store had lost the head of an event; answers what is left, which nobody can read. */
    public StoredEvent loseHead(StoredEvent event) {
        StoredEvent lost = withoutHead(event);
        write(lost);
        return lost;
    }

    /** A copy that nobody can read. */
    public static StoredEvent withoutHead(StoredEvent event) {
        List<StoredPart> left = event.parts().stream()
                .map(part -> part.name().equals(StoredPart.HEAD)
                        ? new StoredPart(part.name(), part.commitment(), null)
                        : part)
                .toList();
        return new StoredEvent(event.leaf(), event.type(), event.version(), null, left, event.hash());
    }

    /** As if the ledger never had it. */
    public void remove(StoredEvent event) {
        appends.deleteOne(new Document("_id", event.position()));
    }

    /** As if somebody with access to the store had put other words into an event. */
    public void alter(StoredEvent event) {
        Octets words = PartSeal.inClear(SALT, Octets.ofUtf8("{\"summary\":\"never said\"}"));
        List<StoredPart> parts = event.parts().stream()
                .map(part -> part.name().equals(StoredPart.BODY)
                        ? new StoredPart(part.name(), part.commitment(), words)
                        : part)
                .toList();
        write(new StoredEvent(event.leaf(), event.type(), event.version(), null, parts, event.hash()));
    }

    /** Puts an append of one event back as it was written. */
    public void write(StoredEvent event) {
        appends.replaceOne(
                new Document("_id", event.position()), AppendDocument.of(append(List.of(event), keys(event))));
    }

    private static List<String> keys(Written... all) {
        return Stream.of(all)
                .flatMap(written ->
                        written.tags().stream().flatMap(tag -> Stream.of(tag, Tags.narrowed(tag, written.type()))))
                .distinct()
                .toList();
    }

    private static List<String> keys(StoredEvent event) {
        return event.caseId()
                .map(Tags::ofCase)
                .map(tag -> List.of(tag, Tags.narrowed(tag, event.type())))
                .orElse(List.of());
    }

    private static Written written(CaseId caseId, Fact fact) {
        return EventText.write(caseId, fact, new Author("u-1", "responder"));
    }

    private List<StoredEvent> append(Written... all) {
        time = time.plusSeconds(1);
        List<StoredEvent> appended = new ArrayList<>();
        for (Written written : all) {
            StoredEvent event = event(written, events.size());
            CaseId caseId = written.caseId();
            if (caseId != null) last.put(caseId, event);
            events.add(event);
            appended.add(event);
        }
        appends.insertOne(AppendDocument.of(append(appended, keys(all))));
        return appended;
    }

    private static StoredAppend append(List<StoredEvent> appended, List<String> keys) {
        StoredEvent first = appended.getFirst();
        return new StoredAppend(first.position(), Octets.of(new byte[16]), keys, first.time(), appended);
    }

    private StoredEvent event(Written written, long position) {
        List<StoredPart> parts = parts(written, position);
        CaseId caseId = written.caseId();
        StoredEvent before = caseId == null ? null : last.get(caseId);
        Leaf leaf = new Leaf(
                ORIGIN,
                position,
                time,
                caseId == null ? null : caseId.hex(),
                caseId == null ? Leaf.NO_SEQ : before == null ? 0 : before.seq() + 1,
                before == null ? null : before.hash(),
                parts.stream()
                        .map(part -> new Leaf.Part(part.name(), part.commitment()))
                        .toList());
        return new StoredEvent(leaf, written.type(), written.version(), null, parts, leaf.hash());
    }

    private List<StoredPart> parts(Written written, long position) {
        List<StoredPart> parts = new ArrayList<>();
        parts.add(part(StoredPart.HEAD, written.head()));
        parts.add(part(StoredPart.BODY, written.body()));
        for (int number = 1; keys != null && number <= written.people().size(); number++) {
            parts.add(person(keys, written, position, number));
        }
        parts.sort(Comparator.comparing(StoredPart::name));
        return parts;
    }

    private static StoredPart part(String name, String text) {
        Octets content = Octets.ofUtf8(text);
        return new StoredPart(name, Commitment.of(name, SALT, content), PartSeal.inClear(SALT, content));
    }

    private static StoredPart person(PersonKeys keys, Written written, long position, int number) {
        Octets content = Octets.ofUtf8(written.people().get(number - 1));
        PersonKeys.PersonKey key = keys.of(Objects.requireNonNull(written.caseId()), content.utf8());
        String name = StoredPart.ofPerson(number);
        Octets nonce = Octets.of(
                ByteBuffer.allocate(12).putLong(position).putInt(number).array());
        PartSeal.Place place = new PartSeal.Place(ORIGIN, position, name);
        Octets sealed = PartSeal.seal(key.key(), key.id(), nonce, place, SALT, content);
        return new StoredPart(name, Commitment.of(name, SALT, content), sealed);
    }
}

package org.lagebuch.query.timeline;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.log.AppendDocument;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.wire.Author;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Written;

/** Writes a ledger directly, one event an append, without rules in between. */
final class WrittenLedger {
    private static final String ORIGIN = "test.example/log";
    private static final Octets SALT = Octets.of(new byte[PartSeal.SALT_BYTES]);

    private final MongoDatabase database;
    private final Map<CaseId, StoredEvent> last = new HashMap<>();
    private final List<StoredEvent> events = new ArrayList<>();
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");

    WrittenLedger(MongoDatabase database) {
        this.database = database;
        append(
                null,
                "lagebuch.LogOpened",
                1,
                "{\"type\":\"lagebuch.LogOpened\",\"v\":1,\"by\":\"system\",\"origin\":\"" + ORIGIN + "\"}",
                "{}",
                List.of("log"));
    }

    List<StoredEvent> events() {
        return List.copyOf(events);
    }

    StoredEvent record(CaseId caseId, Fact fact) {
        Written written = EventText.write(caseId, fact, new Author("u-1", "responder"));
        return append(caseId, written.type(), written.version(), written.head(), written.body(), written.tags());
    }

    /** An event of a type that nobody knows. */
    StoredEvent recordUnreadable(CaseId caseId) {
        return append(
                caseId,
                "lagebuch.FromTheFuture",
                1,
                "{\"type\":\"lagebuch.FromTheFuture\",\"v\":1,\"by\":\"u\"}",
                "{}",
                List.of("case=" + caseId.hex()));
    }

    private StoredEvent append(
            @Nullable CaseId caseId, String type, int version, String head, String body, List<String> tags) {
        long position = events.size();
        time = time.plusMillis(1000);
        List<StoredPart> parts = new ArrayList<>();
        parts.add(part(StoredPart.HEAD, head));
        parts.add(part(StoredPart.BODY, body));
        parts.sort(Comparator.comparing(StoredPart::name));
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
        StoredEvent event = new StoredEvent(leaf, type, version, null, parts, leaf.hash());
        database.getCollection(LedgerLog.COLLECTION)
                .insertOne(AppendDocument.of(
                        new StoredAppend(position, Octets.of(new byte[16]), tags, time, List.of(event))));
        if (caseId != null) last.put(caseId, event);
        events.add(event);
        return event;
    }

    private static StoredPart part(String name, String text) {
        Octets content = Octets.ofUtf8(text);
        return new StoredPart(name, Digest.sha256(content.bytes()), PartSeal.inClear(SALT, content));
    }
}

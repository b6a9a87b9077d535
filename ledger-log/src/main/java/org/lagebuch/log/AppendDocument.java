package org.lagebuch.log;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;

/**
 * The stored form of an append (ledger.md 6): {@code {_id, n, a, k, t, ev: [{ty, v, rq, c, s, pv, pt: [{n, cm, x}], lh}],
 * f}}. The leaf statement is not stored; it is rebuilt from these fields and the log's name.
 */
public final class AppendDocument {
    public static final String POSITION = "_id";
    public static final String KEYS = "k";
    /** An append holds at most so many events (ledger.md). */
    public static final int EVENTS_MAX = 512;

    private static final int FORMAT = 1;

    private AppendDocument() {}

    public static Document of(StoredAppend append) {
        return new Document(POSITION, append.first())
                .append("n", append.events().size())
                .append("a", binary(append.id()))
                .append(KEYS, append.keys())
                .append("t", Date.from(append.time()))
                .append(
                        "ev",
                        append.events().stream().map(AppendDocument::event).toList())
                .append("f", FORMAT);
    }

    /** Where the append begins that holds a position: to look for it any further back would read in vain. */
    public static long holding(MongoCollection<Document> events, long position) {
        Document append = events.find(lte(POSITION, position))
                .projection(include(POSITION))
                .sort(descending(POSITION))
                .limit(1)
                .first();
        return append == null ? position : append.getLong(POSITION);
    }

    /** @throws IllegalStateException where the document is of a format this program does not know */
    public static StoredAppend read(Document document, String origin) {
        if (document.getInteger("f") != FORMAT) {
            throw new IllegalStateException("append " + document.get(POSITION) + " is of an unknown format");
        }
        long first = document.getLong(POSITION);
        Instant time = document.getDate("t").toInstant();
        List<StoredEvent> events = new ArrayList<>();
        for (Document event : document.getList("ev", Document.class)) {
            events.add(event(event, origin, first + events.size(), time));
        }
        List<String> keys = document.getList(KEYS, String.class, List.of());
        return new StoredAppend(first, octets(document.get("a", Binary.class)), keys, time, events);
    }

    private static Document event(StoredEvent event) {
        Leaf leaf = event.leaf();
        Document document = new Document("ty", event.type()).append("v", event.version());
        if (event.request() != null) document.append("rq", binary(event.request()));
        if (leaf.caseId() != null) {
            document.append("c", new Binary(HexFormat.of().parseHex(leaf.caseId())))
                    .append("s", leaf.seq());
        }
        if (leaf.prev() != null) document.append("pv", new Binary(leaf.prev().bytes()));
        return document.append(
                        "pt", event.parts().stream().map(AppendDocument::part).toList())
                .append("lh", new Binary(event.hash().bytes()));
    }

    private static StoredEvent event(Document event, String origin, long position, Instant time) {
        List<StoredPart> parts = event.getList("pt", Document.class).stream()
                .map(AppendDocument::part)
                .toList();
        Binary caseId = event.get("c", Binary.class);
        Binary previous = event.get("pv", Binary.class);
        Leaf leaf = new Leaf(
                origin,
                position,
                time,
                caseId == null ? null : HexFormat.of().formatHex(caseId.getData()),
                caseId == null ? Leaf.NO_SEQ : event.getLong("s"),
                previous == null ? null : Digest.of(previous.getData()),
                parts.stream()
                        .map(part -> new Leaf.Part(part.name(), part.commitment()))
                        .toList());
        return new StoredEvent(
                leaf,
                event.getString("ty"),
                event.getInteger("v"),
                optional(event.get("rq", Binary.class)),
                parts,
                Digest.of(event.get("lh", Binary.class).getData()));
    }

    private static Document part(StoredPart part) {
        Document document = new Document("n", part.name())
                .append("cm", new Binary(part.commitment().bytes()));
        return part.stored() == null ? document : document.append("x", binary(part.stored()));
    }

    private static StoredPart part(Document part) {
        return new StoredPart(
                part.getString("n"),
                Digest.of(part.get("cm", Binary.class).getData()),
                optional(part.get("x", Binary.class)));
    }

    private static Binary binary(Octets octets) {
        return new Binary(octets.bytes());
    }

    private static Octets octets(Binary binary) {
        return Octets.of(binary.getData());
    }

    private static @Nullable Octets optional(@Nullable Binary binary) {
        return binary == null ? null : octets(binary);
    }
}

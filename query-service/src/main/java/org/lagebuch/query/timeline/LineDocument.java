package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.query.feed.Told;
import org.lagebuch.wire.Kind;

/**
 * A line as stored. The event's parts are kept as the ledger has them, persons sealed, so that whoever is forgotten
 * there is forgotten here. What hides a line is only ever added to, so that writing it twice changes nothing.
 */
final class LineDocument {
    static final String NOT = "not";
    static final String CORRECTION = "correction";

    private LineDocument() {}

    static WriteModel<Document> write(Line line) {
        Document document = of(line);
        Bson insert = new Document("$setOnInsert", document);
        Bson update = line.not().isEmpty() ? insert : Updates.combine(insert, hiding(line.not()));
        return new UpdateOneModel<>(eq("_id", id(line)), update, new UpdateOptions().upsert(true));
    }

    static WriteModel<Document> hide(CaseId caseId, String lineId, List<Need> needs) {
        return new UpdateOneModel<>(eq("_id", caseId.hex() + "/" + lineId), hiding(needs));
    }

    static Line read(Document document, ZoneId zone) {
        CaseId caseId = new CaseId(document.getString("case"));
        StoredEvent event = event(document, caseId);
        Need own = Need.read(document.get("own", Document.class));
        Version version = Version.read(
                caseId,
                UUID.fromString(document.getString("fact")),
                document.getLong("seq"),
                Told.read(event),
                own,
                zone,
                target(document));
        List<Need> not = new ArrayList<>();
        for (Document need : document.getList(NOT, Document.class, List.of())) not.add(Need.read(need));
        return new Line(
                version,
                document.getString("_id").substring(caseId.hex().length() + 1),
                document.getLong("made"),
                document.getString("key"),
                Need.read(document),
                not,
                document.getLong("boundTo"));
    }

    private static Document of(Line line) {
        Version version = line.version();
        StoredEvent event = version.event();
        Document document = new Document("case", version.caseId().hex())
                .append("fact", version.factId().toString())
                .append("seq", version.originalSeq())
                .append("made", line.made())
                .append("kind", Kind.of(version.fact().what()).kind())
                .append("key", line.key())
                .append("p", line.need().position())
                .append("k", Date.from(line.need().known()))
                .append("own", version.need().document())
                .append("at", event.position())
                .append("es", event.seq())
                .append("t", Date.from(event.time()))
                .append("type", event.type())
                .append("v", event.version())
                .append("text", SearchText.of(version.fact()))
                .append("pt", event.parts().stream().map(LineDocument::part).toList());
        boolean isCorrection = event.seq() != version.originalSeq();
        if (isCorrection && line.boundTo() == null) document.append(CORRECTION, true);
        if (version.target() != null) document.append("target", version.target().toString());
        if (line.boundTo() != null) document.append("boundTo", line.boundTo());
        return document;
    }

    private static @Nullable UUID target(Document document) {
        String target = document.getString("target");
        return target == null ? null : UUID.fromString(target);
    }

    private static String id(Line line) {
        return line.version().caseId().hex() + "/" + line.id();
    }

    private static Bson hiding(List<Need> needs) {
        return Updates.addEachToSet(
                NOT, needs.stream().distinct().map(Need::document).toList());
    }

    private static StoredEvent event(Document line, CaseId caseId) {
        Instant time = line.getDate("t").toInstant();
        // Origin and chain are the ledger's; a line only says which event it tells.
        Leaf leaf = new Leaf("", line.getLong("at"), time, caseId.hex(), line.getLong("es"), null, List.of());
        List<StoredPart> parts = line.getList("pt", Document.class).stream()
                .map(LineDocument::part)
                .toList();
        return new StoredEvent(
                leaf, line.getString("type"), line.getInteger("v"), null, parts, Digest.of(new byte[32]));
    }

    private static Document part(StoredPart part) {
        Document document = new Document("n", part.name())
                .append("cm", new Binary(part.commitment().bytes()));
        return part.stored() == null
                ? document
                : document.append("x", new Binary(part.stored().bytes()));
    }

    private static StoredPart part(Document part) {
        return new StoredPart(
                part.getString("n"), Digest.of(part.get("cm", Binary.class).getData()), stored(part));
    }

    private static @Nullable Octets stored(Document part) {
        Binary stored = part.get("x", Binary.class);
        return stored == null ? null : Octets.of(stored.getData());
    }
}

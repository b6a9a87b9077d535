package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.KnownFrom;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.query.feed.Told;
import org.lagebuch.wire.Json;

/**
 * That a fact was taken back. It stays in the story, marked, from when this counts on both axes.
 *
 * @param reason as the API spells it
 */
record Retraction(
        String id,
        String caseHex,
        UUID of,
        UUID factId,
        Need need,
        long seq,
        Instant recordedAt,
        String recordedBy,
        String reason,
        @Nullable String note) {

    static Retraction of(CaseId caseId, Told told, FactRetracted retracted, ZoneId zone) {
        return new Retraction(
                caseId.hex() + "/" + told.seq(),
                caseId.hex(),
                retracted.of(),
                told.fact().id(),
                new Need(told.position(), KnownFrom.of(told.fact().learnedAt(), told.time(), zone)),
                told.seq(),
                told.time(),
                told.by().id(),
                Json.tree(retracted.reason()).stringValue(),
                retracted.note());
    }

    WriteModel<Document> write() {
        Document document = new Document("case", caseHex)
                .append("fact", of.toString())
                .append("by", factId.toString())
                .append("need", need.document())
                .append("seq", seq)
                .append("t", Date.from(recordedAt))
                .append("author", recordedBy)
                .append("reason", reason);
        if (note != null) document.append("note", note);
        return new UpdateOneModel<>(
                eq("_id", id), new Document("$setOnInsert", document), new UpdateOptions().upsert(true));
    }

    static Retraction read(Document document) {
        return new Retraction(
                document.getString("_id"),
                document.getString("case"),
                UUID.fromString(document.getString("fact")),
                UUID.fromString(document.getString("by")),
                Need.read(document.get("need", Document.class)),
                document.getLong("seq"),
                document.getDate("t").toInstant(),
                document.getString("author"),
                document.getString("reason"),
                document.getString("note"));
    }
}

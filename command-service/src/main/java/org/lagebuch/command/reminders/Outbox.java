package org.lagebuch.command.reminders;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.lagebuch.fact.CaseId;

/**
 * What is still to be told, durable: {@code {_id: "<fact>/<channel>", channel, state, tries, at, …}}. An id is inserted
 * once, so that a reminder is told once in effect however often it is met; it is sent at least once, under that same id.
 */
public final class Outbox {
    static final int TRIES_MAX = 30;
    private static final Duration RETRY_FIRST = Duration.ofSeconds(30);
    private static final Duration RETRY_LAST = Duration.ofHours(1);
    private static final String MARK = "reminders";

    private final MongoCollection<Document> messages;
    private final MongoCollection<Document> marks;

    public Outbox(MongoDatabase database) {
        this.messages = durable(database.getCollection("outbox"));
        this.marks = durable(database.getCollection("marks"));
        messages.createIndex(Indexes.ascending("channel", "status", "at"));
    }

    /**
     * Somebody to tell something.
     *
     * @param id stable over all attempts
     * @param tries this one included
     */
    record Claimed(String id, Message message, int tries) {}

    void put(String channel, Message message, Instant at) {
        Document document = new Document("_id", message.factId() + "/" + channel)
                .append("channel", channel)
                .append("status", Status.WAITING.name())
                .append("tries", 0)
                .append("at", Date.from(at))
                .append("caseId", message.caseId().hex())
                .append("factId", message.factId().toString())
                .append("regime", message.regime())
                .append("stage", message.stage())
                .append("state", message.state())
                .append("due", message.due());
        insertOnce(messages, document);
    }

    /** The next to send; for a while it is nobody else's, and then, unless it was sent, due again. */
    Optional<Claimed> claim(String channel, Instant now) {
        Document found = messages.find(
                        and(eq("channel", channel), eq("status", Status.WAITING.name()), lte("at", Date.from(now))))
                .sort(ascending("at"))
                .first();
        if (found == null) return Optional.empty();
        int tries = found.getInteger("tries");
        boolean mine = messages.updateOne(
                                and(eq("_id", found.getString("_id")), eq("tries", tries)),
                                combine(inc("tries", 1), set("at", Date.from(now.plus(pause(tries))))))
                        .getModifiedCount()
                == 1;
        return mine ? Optional.of(new Claimed(found.getString("_id"), message(found), tries + 1)) : claim(channel, now);
    }

    void sent(String id) {
        messages.updateOne(eq("_id", id), set("status", Status.SENT.name()));
    }

    void giveUp(String id) {
        messages.updateOne(eq("_id", id), set("status", Status.GIVEN_UP.name()));
    }

    /** The next position of the ledger to look at; the first time, where the ledger ends. */
    long mark(long head) {
        insertOnce(marks, new Document("_id", MARK).append("next", head));
        Document mark = marks.find(eq("_id", MARK)).first();
        return mark == null ? head : mark.getLong("next");
    }

    void moveMark(long next) {
        marks.updateOne(eq("_id", MARK), max("next", next));
    }

    static Duration pause(int triesBefore) {
        Duration doubled = RETRY_FIRST.multipliedBy(1L << Math.min(triesBefore, 16));
        return doubled.compareTo(RETRY_LAST) < 0 ? doubled : RETRY_LAST;
    }

    private enum Status {
        WAITING,
        SENT,
        GIVEN_UP
    }

    private static Message message(Document found) {
        return new Message(
                new CaseId(found.getString("caseId")),
                UUID.fromString(found.getString("factId")),
                found.getString("regime"),
                found.getString("stage"),
                found.getString("state"),
                found.getString("due"));
    }

    private static void insertOnce(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    private static MongoCollection<Document> durable(MongoCollection<Document> collection) {
        return collection
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }
}

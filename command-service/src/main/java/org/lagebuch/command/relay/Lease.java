package org.lagebuch.command.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.OptionalLong;
import org.bson.Document;

/**
 * How far the relay came, and whose turn it is: one document {@code {_id: "relay", next, owner, until}}. Whoever lost the
 * lease cannot move the mark; sending twice meanwhile is harmless, for an event's position is its identity.
 */
final class Lease {
    static final Duration TERM = Duration.ofSeconds(15);
    private static final String ID = "relay";

    private final MongoCollection<Document> marks;
    private final InstantSource clock;
    private final String owner;

    Lease(MongoDatabase database, InstantSource clock, String owner) {
        this.marks = database.getCollection("marks")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        this.clock = clock;
        this.owner = owner;
    }

    /** Takes or keeps the turn. @return the next position to carry; empty while another has it */
    OptionalLong hold() {
        Date now = Date.from(clock.instant());
        try {
            Document mark = marks.findOneAndUpdate(
                    and(eq("_id", ID), or(eq("owner", owner), lt("until", now))),
                    combine(set("owner", owner), set("until", until()), setOnInsert("next", 0L)),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return mark == null ? OptionalLong.empty() : OptionalLong.of(mark.getLong("next"));
        } catch (MongoCommandException e) {
            // The document is there, but another's: inserting it again is refused.
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) == ErrorCategory.DUPLICATE_KEY)
                return OptionalLong.empty();
            throw e;
        }
    }

    /** @return false where the turn was lost */
    boolean carriedUpTo(long next) {
        return marks.updateOne(
                                and(eq("_id", ID), eq("owner", owner)),
                                combine(set("next", next), set("until", until())))
                        .getMatchedCount()
                == 1;
    }

    /** Lets another begin at once. */
    void release() {
        marks.updateOne(and(eq("_id", ID), eq("owner", owner)), set("until", Date.from(Instant.EPOCH)));
    }

    private Date until() {
        return Date.from(clock.instant().plus(TERM));
    }
}

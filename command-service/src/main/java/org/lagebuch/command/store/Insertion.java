package org.lagebuch.command.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;
import org.lagebuch.log.AppendDocument;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredAppend;

/** Puts appends into the store in one call, in order, and says what is known of the outcome. */
final class Insertion {
    private final MongoCollection<Document> events;

    Insertion(MongoDatabase database) {
        this.events =
                database.getCollection(LedgerLog.COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** What came of a call; the first {@code stored} appends are durable in every case but the last. */
    sealed interface Result {
        record Stored() implements Result {}

        /** The position of the first one not stored was somebody else's, or ours already. */
        record Taken(int stored) implements Result {}

        /** The store will never take the first one not stored. */
        record Refused(int stored, MongoException why) implements Result {}

        /** Each of them may be stored or not. */
        record Unknown(MongoException why) implements Result {}
    }

    Result insert(List<StoredAppend> appends) {
        List<Document> documents = appends.stream().map(AppendDocument::of).toList();
        try {
            events.insertMany(documents, new InsertManyOptions().ordered(true));
            return new Result.Stored();
        } catch (MongoBulkWriteException e) {
            return e.getWriteConcernError() != null || e.getWriteErrors().isEmpty()
                    ? new Result.Unknown(e)
                    : judged(e, e.getWriteErrors().getFirst());
        } catch (MongoException e) {
            return new Result.Unknown(e);
        }
    }

    private static Result judged(MongoBulkWriteException e, BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY
                ? new Result.Taken(error.getIndex())
                : new Result.Refused(error.getIndex(), e);
    }
}

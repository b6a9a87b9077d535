package org.lagebuch.query.caseload;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.feed.Place;
import org.lagebuch.query.feed.Told;
import org.lagebuch.query.feed.View;

/** One document a case, with its place in the same write. */
public final class CaseloadView implements View {
    /** Counted up with each change of what is kept. */
    public static final int SHAPE = 1;

    private final String name;
    private final MongoCollection<Document> cases;
    private final FirstWords firstWords;

    public CaseloadView(MongoDatabase views, String name, FirstWords firstWords) {
        this.name = name;
        this.firstWords = firstWords;
        this.cases = views.getCollection(name);
    }

    /** Tells the sequence of the event that first recorded a fact of a case. */
    public interface FirstWords {
        long seqOf(CaseId caseId, UUID factId);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {
        cases.createIndex(descending("position"));
    }

    @Override
    public void drop() {
        cases.drop();
    }

    @Override
    public Place placeIn(CaseId caseId) {
        Document found = find(caseId);
        return found == null ? Place.BEFORE_FIRST : new Place(found.getLong("seq"), found.getLong("position"));
    }

    @Override
    public boolean take(CaseId caseId, List<Told> next) {
        Document before = find(caseId);
        long seq = before == null ? -1 : before.getLong("seq");
        if (seq + 1 != next.getFirst().seq()) return false;
        Document known = before == null ? new Document("_id", caseId.hex()) : before;
        CaseLine line = new CaseLine(known, factId -> firstWords.seqOf(caseId, factId));
        next.forEach(line::take);
        if (before == null) return insert(line.document());
        return cases.replaceOne(and(eq("_id", caseId.hex()), eq("seq", seq)), line.document())
                        .getMatchedCount()
                == 1;
    }

    MongoCollection<Document> cases() {
        return cases;
    }

    private @Nullable Document find(CaseId caseId) {
        return cases.find(eq("_id", caseId.hex())).first();
    }

    private boolean insert(Document line) {
        try {
            cases.insertOne(line);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }
}

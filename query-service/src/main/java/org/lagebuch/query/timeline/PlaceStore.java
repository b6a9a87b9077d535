package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.feed.Told;

/** One document a case: its place and its counts, moved together and only from where they stood. */
final class PlaceStore {
    private final MongoCollection<Document> places;

    PlaceStore(MongoCollection<Document> places) {
        this.places = places;
    }

    Optional<CasePlace> find(CaseId caseId) {
        return Optional.ofNullable(places.find(eq("_id", caseId.hex())).first()).map(CasePlace::read);
    }

    void drop() {
        places.drop();
    }

    /** @param zone where these are the first events of the case */
    boolean move(CaseId caseId, List<Told> taken, @Nullable ZoneId zone, Counting counting) {
        if (zone != null) return open(caseId, taken, zone, counting);
        Told last = taken.getLast();
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set("seq", last.seq()));
        updates.add(Updates.set("position", last.position()));
        updates.add(Updates.set("time", Date.from(last.time())));
        counting.counts().forEach((name, count) -> updates.add(Updates.inc("counts." + name, count)));
        return places.updateOne(
                                and(
                                        eq("_id", caseId.hex()),
                                        eq("seq", taken.getFirst().seq() - 1)),
                                Updates.combine(updates))
                        .getMatchedCount()
                == 1;
    }

    private boolean open(CaseId caseId, List<Told> taken, ZoneId zone, Counting counting) {
        Told last = taken.getLast();
        try {
            places.insertOne(new Document("_id", caseId.hex())
                    .append("seq", last.seq())
                    .append("position", last.position())
                    .append("time", Date.from(last.time()))
                    .append("opened", taken.getFirst().position())
                    .append("zone", zone.getId())
                    .append("counts", new Document(Map.copyOf(counting.counts()))));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }
}

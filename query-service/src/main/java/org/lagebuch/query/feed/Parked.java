package org.lagebuch.query.feed;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.Altered;
import org.lagebuch.log.StoredEvent;

/** The cases a view cannot go on with, each from the event that stopped it. The others go on. */
final class Parked {
    private static final int LISTED_MAX = 1_000;
    private static final int REASON_MAX = 500;

    private final MongoCollection<Document> parked;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Parked(MongoDatabase views) {
        parked = views.getCollection("parked");
        parked.find().batchSize(LISTED_MAX).forEach(one -> known.add(one.getString("_id")));
    }

    boolean holds(View view, CaseId caseId) {
        return known.contains(id(view, caseId));
    }

    void park(View view, StoredEvent event, RuntimeException why) {
        CaseId caseId = event.caseId().orElseThrow();
        parked.updateOne(
                eq("_id", id(view, caseId)),
                Updates.combine(
                        Updates.set("case", caseId.hex()),
                        Updates.set("view", view.name()),
                        Updates.set("position", event.position()),
                        Updates.set("seq", event.seq()),
                        Updates.set("reason", reason(why)),
                        Updates.inc("attempts", 1)),
                new UpdateOptions().upsert(true));
        known.add(id(view, caseId));
    }

    /** The next attempt may begin; how many there were is kept until one succeeds. */
    void admit(View view, CaseId caseId) {
        known.remove(id(view, caseId));
    }

    void forget(View view, CaseId caseId) {
        parked.deleteOne(eq("_id", id(view, caseId)));
    }

    /** What a version of a view could not read is no matter once that version is gone. */
    void forget(View view) {
        parked.deleteMany(eq("view", view.name()));
        known.removeIf(id -> id.startsWith(view.name() + "/"));
    }

    void forgetAllBut(Collection<? extends View> views) {
        List<String> names = views.stream().map(View::name).toList();
        parked.deleteMany(nin("view", names));
        known.removeIf(id -> names.stream().noneMatch(name -> id.startsWith(name + "/")));
    }

    /** Bounded by a thousand; a feed with more of them has one cause, not a thousand. */
    List<Document> list() {
        return parked.find().limit(LISTED_MAX).batchSize(LISTED_MAX).into(new ArrayList<>());
    }

    private static String reason(RuntimeException why) {
        String name = why instanceof Altered ? "altered" : why.getClass().getSimpleName();
        String text = name + ": " + why.getMessage();
        return text.length() > REASON_MAX ? text.substring(0, REASON_MAX) : text;
    }

    private static String id(View view, CaseId caseId) {
        return view.name() + "/" + caseId.hex();
    }
}

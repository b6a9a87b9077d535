package org.lagebuch.query.feed;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import org.bson.Document;

/** How far each view has come, to begin there after a restart. Behind the truth at worst: then events come twice. */
final class Marks {
    private final MongoCollection<Document> marks;

    Marks(MongoDatabase views) {
        marks = views.getCollection("feed");
    }

    long of(View view) {
        Document found = marks.find(eq("_id", view.name())).first();
        return found == null ? 0 : found.getLong("next");
    }

    long lowest(Collection<? extends View> views) {
        return views.stream().mapToLong(this::of).min().orElse(0);
    }

    void set(View view, long next) {
        marks.updateOne(eq("_id", view.name()), Updates.max("next", next), new UpdateOptions().upsert(true));
    }

    void forgetAllBut(Collection<? extends View> views) {
        marks.deleteMany(nin("_id", views.stream().map(View::name).toList()));
    }

    void forget(View view) {
        marks.deleteOne(eq("_id", view.name()));
    }
}

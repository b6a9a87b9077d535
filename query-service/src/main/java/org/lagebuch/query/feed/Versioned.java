package org.lagebuch.query.feed;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/** A view of which one version is read while the next is built beside it. A pointer in the store says which. */
public final class Versioned<V extends View> {
    private static final String SHAPE = "shape";

    private final MongoDatabase views;
    private final MongoCollection<Document> pointers;
    private final String name;
    private final int shape;
    private final Function<String, V> opening;
    private int version;
    private volatile boolean old;
    private volatile V live;

    /**
     * @param shape of what the view keeps, counted up with each change of it
     * @param opening from the name of a version, such as {@code timeline_v2}, to that version of the view
     */
    public Versioned(MongoDatabase views, String name, int shape, Function<String, V> opening) {
        this.views = views;
        this.pointers = views.getCollection("pointers");
        this.name = name;
        this.shape = shape;
        this.opening = opening;
        Document pointer = pointers.find(eq("_id", name)).first();
        this.version = pointer == null
                ? 1
                : Integer.parseInt(pointer.getString("active").substring(1));
        this.old = pointer == null ? shape > 1 && isKept() : pointer.getInteger(SHAPE, 1) != shape;
        if (pointer == null && !old) point(version);
        this.live = open(version);
    }

    /** Whether there is a first version already, of a time when nothing was said of its shape. */
    private boolean isKept() {
        return views.listCollectionNames().into(new ArrayList<>()).stream()
                .anyMatch(collection -> collection.startsWith(name + "_v1"));
    }

    /** Whether the version that is read was built by a program that kept something else, and has to be built anew. */
    boolean isOld() {
        return old;
    }

    public V live() {
        return live;
    }

    /** Drops what an earlier run left: versions that were read once, and one that was never finished. */
    synchronized void dropLeftovers() {
        Pattern versions = Pattern.compile(Pattern.quote(name) + "_v([0-9]+)(_.*)?");
        List<String> left = views.listCollectionNames().into(new ArrayList<>());
        for (String collection : left) {
            Matcher found = versions.matcher(collection);
            boolean isOther = found.matches() && !found.group(1).equals(Integer.toString(version));
            if (isOther) views.getCollection(collection).drop();
        }
    }

    /** The next version, empty. */
    synchronized V beside() {
        V next = open(version + 1);
        next.drop();
        next.prepare();
        return next;
    }

    /** From now on the next version is read; answers the one that was read before. */
    synchronized V turnTo(V next) {
        point(version + 1);
        old = false;
        V before = live;
        version++;
        live = next;
        return before;
    }

    private void point(int number) {
        pointers.updateOne(
                eq("_id", name),
                Updates.combine(Updates.set("active", "v" + number), Updates.set(SHAPE, shape)),
                new UpdateOptions().upsert(true));
    }

    private V open(int number) {
        return opening.apply(name + "_v" + number);
    }
}

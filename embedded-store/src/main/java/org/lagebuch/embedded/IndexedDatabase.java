package org.lagebuch.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A database of indexed collections, and what the server library gets wrong or silently leaves out put right. */
final class IndexedDatabase extends AbstractMongoDatabase<Position> {
    private static final int FIRST_BATCH_UNSAID = 1000;

    private final Maps maps;
    private final OpenCursors openCursors;
    private final List<IndexedCollection> opening = new ArrayList<>();
    private boolean open;

    IndexedDatabase(String name, CursorRegistry cursors, Maps maps) {
        super(name, cursors);
        this.maps = maps;
        this.openCursors = new OpenCursors(cursors, System::nanoTime);
        initializeNamespacesAndIndexes();
        for (IndexedCollection collection : opening) collection.open();
        opening.clear();
        open = true;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        Bulk.Step plainly = step -> super.handleCommand(channel, command, step, databases, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> Bulk.run("documents", query, plainly);
            case "update" -> Bulk.run("updates", query, plainly);
            case "delete" -> Bulk.run("deletes", query, plainly);
            case "find" -> {
                Object asked = query.putIfAbsent("batchSize", FIRST_BATCH_UNSAID);
                // The library takes a zero for everything at once; the server, for a cursor and nothing yet.
                if (asked instanceof Number size && size.intValue() == 0)
                    query.put("batchSize", IndexedCollection.NOTHING_YET);
                yield singly(query, plainly.answer(query));
            }
            case "aggregate" -> {
                narrow(query);
                yield plainly.answer(query);
            }
            case "createindexes" -> {
                UnsupportedIndex.refuse(query);
                yield plainly.answer(query);
            }
            case "dropindexes" -> dropIndexes(query, plainly);
            default -> plainly.answer(query);
        };
    }

    /** Who asks for a single batch never comes back for more. */
    private Document singly(Document query, Document answer) {
        if (Utils.isTrue(query.get("singleBatch"))
                && answer.get("cursor") instanceof Document cursor
                && cursor.get("id") instanceof Long id) {
            cursorRegistry.remove(id);
            cursor.put("id", 0L);
        }
        return answer;
    }

    private void narrow(Document query) {
        if (query.get("aggregate") instanceof String name
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document stage
                && stage.get("$match") instanceof Document match
                && resolveCollection(name, false) instanceof IndexedCollection collection) {
            collection.narrowNextReading(match);
        }
    }

    /** The library drops an index given by name in every collection; given by its key, in the right one. */
    private Document dropIndexes(Document query, Bulk.Step plainly) {
        MongoCollection<Position> collection = resolveCollection((String) query.get("dropIndexes"), false);
        if (collection == null || !(query.get("index") instanceof String name)) return plainly.answer(query);
        List<Document> keys = collection.getIndexes().stream()
                .filter(index -> name.equals("*")
                        ? index instanceof SecondaryIndex
                        : index.getName().equals(name))
                .map(index -> (Document) index.toIndexDescription().get("key"))
                .toList();
        if (keys.isEmpty() && !name.equals("*"))
            throw new IndexNotFoundException("index not found with name [" + name + "]");
        Document answer = new Document("ok", 1.0);
        for (Document key : keys) {
            query.put("index", key);
            answer = plainly.answer(query);
        }
        return answer;
    }

    @Override
    protected MongoCollection<Position> openOrCreateCollection(String name, CollectionOptions options) {
        IndexedCollection collection = new IndexedCollection(
                this,
                name,
                options,
                cursorRegistry,
                openCursors,
                maps.documents(getFullCollectionNamespace(name)),
                open);
        if (!open) opening.add(collection);
        return collection;
    }

    @Override
    protected @Nullable Index<Position> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id"))
            return indexed(collection).primary();
        return new SecondaryIndex(name, keys, sparse, true, maps.entries());
    }

    @Override
    protected Index<Position> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(name, keys, sparse, false, maps.entries());
    }

    private IndexedCollection indexed(String name) {
        return (IndexedCollection) resolveCollection(name, true);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        IndexedCollection collection = indexed(name);
        super.dropCollection(name, oplog);
        maps.drop(collection.documents());
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        super.moveCollection(from, collection, newName);
        maps.rename(((IndexedCollection) collection).documents(), collection.getFullName());
    }

    @Override
    protected long getFileSize() {
        return maps.fileBytes();
    }

    @Override
    protected long getStorageSize() {
        return maps.fileBytes();
    }
}

package org.lagebuch.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The same operations for the same seed, so that two servers can be asked to agree on every answer. */
final class RandomOperations {
    private static final int IDS = 400;

    private final Random random;

    RandomOperations(long seed) {
        this.random = new Random(seed);
    }

    static void createIndexes(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("k", "_id"));
        collection.createIndex(Indexes.ascending("case", "key", "seq"));
        collection.createIndex(Indexes.ascending("deep.at"));
        collection.createIndex(Indexes.ascending("list.a", "list.b"));
        collection.createIndex(Indexes.ascending("mixed"));
        collection.createIndex(
                Indexes.ascending("case", "only"),
                new IndexOptions().unique(true).sparse(true));
    }

    /** One operation and its answer as text; the place of a document without an order asked for is not part of it. */
    String next(MongoCollection<Document> collection) {
        try {
            return switch (random.nextInt(12)) {
                case 0, 1, 2 -> insert(collection);
                case 3 -> insertMany(collection);
                case 4 -> update(collection);
                case 5 -> replace(collection);
                case 6 -> remove(collection);
                case 7 -> modify(collection);
                case 8 -> count(collection);
                default -> find(collection);
            };
        } catch (MongoWriteException refused) {
            return "refused " + refused.getError().getCode();
        } catch (MongoBulkWriteException refused) {
            return "refused " + refused.getWriteErrors().getFirst().getIndex() + " "
                    + refused.getWriteErrors().getFirst().getCode() + " of "
                    + refused.getWriteErrors().size();
        } catch (MongoException refused) {
            return "refused " + refused.getCode();
        }
    }

    private String insert(MongoCollection<Document> collection) {
        collection.insertOne(document());
        return "inserted";
    }

    private String insertMany(MongoCollection<Document> collection) {
        List<Document> documents = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(_ -> document())
                .toList();
        collection.insertMany(documents, new InsertManyOptions().ordered(random.nextBoolean()));
        return "inserted " + documents.size();
    }

    private String update(MongoCollection<Document> collection) {
        boolean many = random.nextInt(4) == 0;
        // Many at once must not break off: how far it got would depend on the order.
        Bson change = many ? harmless() : change();
        Bson which = many ? eq("deep.at", number()) : eq("_id", id());
        UpdateOptions options = new UpdateOptions().upsert(!many && random.nextInt(8) == 0);
        var result = many ? collection.updateMany(which, change) : collection.updateOne(which, change, options);
        return "matched " + result.getMatchedCount() + ", modified " + result.getModifiedCount() + " "
                + result.getUpsertedId();
    }

    private String replace(MongoCollection<Document> collection) {
        Document document = document();
        var options = new ReplaceOptions().upsert(random.nextBoolean());
        var result = collection.replaceOne(eq("_id", document.get("_id")), document, options);
        return "matched " + result.getMatchedCount() + " " + result.getUpsertedId();
    }

    private String remove(MongoCollection<Document> collection) {
        Bson which = random.nextInt(6) == 0 ? and(eq("case", text()), eq("seq", number())) : eq("_id", id());
        return "deleted " + collection.deleteMany(which).getDeletedCount();
    }

    private String modify(MongoCollection<Document> collection) {
        var options = new FindOneAndUpdateOptions()
                .returnDocument(random.nextBoolean() ? ReturnDocument.AFTER : ReturnDocument.BEFORE);
        return "was " + collection.findOneAndUpdate(eq("_id", id()), change(), options);
    }

    private String count(MongoCollection<Document> collection) {
        return "count " + collection.countDocuments(filter());
    }

    private String find(MongoCollection<Document> collection) {
        Bson filter = filter();
        Bson order = order();
        int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(10) : 0;
        int skip = random.nextInt(5) == 0 ? random.nextInt(5) : 0;
        List<Document> found = new ArrayList<>();
        var query = collection.find(filter).batchSize(2 + random.nextInt(20));
        if (order != null) query.sort(order).limit(limit).skip(skip);
        query.into(found);
        List<String> lines = found.stream().map(Document::toJson).toList();
        return "found " + (order == null ? lines.stream().sorted().toList() : lines);
    }

    private Bson filter() {
        return switch (random.nextInt(14)) {
            case 0 -> eq("_id", id());
            case 1 -> and(gte("_id", id()), lt("_id", id()));
            case 2 -> in("_id", id(), id(), id());
            case 3 -> and(eq("k", text()), gt("_id", id()));
            case 4 -> eq("k", text());
            case 5 -> and(eq("case", text()), eq("key", text()), gt("seq", number()));
            case 6 -> eq("case", text());
            case 7 -> and(in("case", text(), text()), lte("key", text()));
            case 8 -> and(gt("deep.at", number()), lte("deep.at", number()));
            case 9 -> and(eq("list.a", number()), eq("list.b", number()));
            case 10 -> and(gt("mixed", value()), lt("mixed", value()));
            case 11 -> eq("mixed", value());
            case 12 -> and(eq("k", text()), eq("k", text()));
            default -> new Document();
        };
    }

    private @Nullable Bson order() {
        return switch (random.nextInt(6)) {
            case 0 -> ascending("_id");
            case 1 -> descending("_id");
            case 2 -> ascending("case", "key", "seq", "_id");
            case 3 -> descending("case", "key", "seq", "_id");
            case 4 -> ascending("deep.at", "_id");
            default -> null;
        };
    }

    private Bson change() {
        return switch (random.nextInt(6)) {
            case 0 -> Updates.set("seq", number());
            case 1 -> Updates.unset("case");
            case 2 -> Updates.set("only", random.nextInt(40));
            default -> harmless();
        };
    }

    private Bson harmless() {
        return switch (random.nextInt(3)) {
            case 0 -> Updates.push("k", text());
            case 1 -> Updates.inc("deep.at", 1);
            default -> Updates.combine(Updates.set("mixed", value()), Updates.set("key", text()));
        };
    }

    private Document document() {
        Document document = new Document("_id", id()).append("case", text()).append("key", text());
        document.append("seq", number())
                .append(
                        "k",
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(_ -> text())
                                .toList());
        if (random.nextBoolean()) document.append("deep", new Document("at", number()));
        if (random.nextBoolean()) document.append("only", random.nextInt(40));
        if (random.nextInt(3) == 0) document.append("list", List.of(pair(), pair()));
        if (random.nextBoolean()) document.append("mixed", value());
        return document;
    }

    private Document pair() {
        return new Document("a", number()).append("b", number());
    }

    private Object id() {
        int number = random.nextInt(IDS);
        return number % 10 == 0 ? "id" + number : number % 3 == 0 ? (Object) number : (Object) (long) number;
    }

    private String text() {
        return List.of("", "a", "ab", "b", "zebra", "Ärger", "\uD83D\uDE00", "\uFFE6")
                .get(random.nextInt(8));
    }

    private Number number() {
        int number = random.nextInt(12) - 3;
        return switch (random.nextInt(4)) {
            case 0 -> number;
            case 1 -> (long) number;
            case 2 -> number + 0.5;
            default -> (double) number;
        };
    }

    private Object value() {
        return switch (random.nextInt(6)) {
            case 0 -> text();
            case 1 -> random.nextBoolean();
            case 2 -> new BsonDateTime(random.nextInt(5));
            case 3 -> Long.MAX_VALUE - random.nextInt(4);
            case 4 -> List.of(number(), text());
            default -> number();
        };
    }
}

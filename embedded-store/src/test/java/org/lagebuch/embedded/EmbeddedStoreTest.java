package org.lagebuch.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the library alone would do otherwise. */
class EmbeddedStoreTest {
    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("lagebuch_test");
    private final MongoCollection<Document> things = database.getCollection("things");

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void an_ordered_insert_stops_at_the_duplicate_and_counts_what_is_there() {
        var refused = catchThrowableOfType(
                MongoBulkWriteException.class, () -> things.insertMany(List.of(thing(1), thing(1), thing(2))));
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(refused.getWriteErrors()).hasSize(1).first().matches(error -> error.getIndex() == 1);
        assertThat(things.countDocuments()).isEqualTo(1);
    }

    @Test
    void an_unordered_insert_writes_all_but_the_duplicate() {
        var refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.insertMany(List.of(thing(1), thing(1), thing(2)), new InsertManyOptions().ordered(false)));
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void ordered_updates_stop_at_the_first_that_is_refused() {
        things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        things.insertMany(List.of(thing(1).append("name", "a"), thing(2).append("name", "b")));
        assertThatThrownBy(() -> things.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", 1), Updates.set("name", "b")),
                        new UpdateOneModel<>(eq("_id", 2), Updates.set("name", "c")))))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.find(eq("_id", 2)).first()).containsEntry("name", "b");
    }

    @Test
    void hello_is_understood() {
        assertThat(database.runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true);
    }

    @Test
    void an_index_that_would_be_ignored_is_refused() {
        var expiring = new IndexOptions().expireAfter(1L, TimeUnit.SECONDS);
        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("at"), expiring))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("expireAfterSeconds");
        assertThatThrownBy(() -> things.createIndex(Indexes.text("text")))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("text");
    }

    @Test
    void dropping_an_index_by_name_leaves_that_of_another_collection() {
        MongoCollection<Document> others = database.getCollection("others");
        String name = things.createIndex(Indexes.ascending("a"));
        others.createIndex(Indexes.ascending("a"));
        things.dropIndex(name);
        assertThat(things.listIndexes()).hasSize(1);
        assertThat(others.listIndexes()).hasSize(2);
        others.dropIndexes();
        assertThat(others.listIndexes()).hasSize(1);
    }

    @Test
    void a_unique_index_over_duplicates_is_refused_and_leaves_nothing_behind() {
        things.insertMany(List.of(thing(1).append("a", 1), thing(2).append("a", 1)));
        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true)))
                .isInstanceOf(DuplicateKeyException.class);
        things.insertOne(thing(3).append("a", 1));
        assertThat(things.listIndexes()).hasSize(1);
    }

    @Test
    void a_reader_in_the_middle_of_many_batches_is_not_disturbed_by_writers() {
        things.insertMany(
                IntStream.range(0, 50).mapToObj(EmbeddedStoreTest::thing).toList());
        List<Object> read = new ArrayList<>();
        try (var cursor = things.find().batchSize(10).iterator()) {
            while (read.size() < 10) read.add(cursor.next().get("_id"));
            things.deleteOne(eq("_id", 20));
            things.insertOne(thing(100));
            cursor.forEachRemaining(thing -> read.add(thing.get("_id")));
        }
        assertThat(read).hasSize(49).doesNotHaveDuplicates().doesNotContain(20);
    }

    @Test
    void no_reply_outgrows_what_a_driver_accepts() {
        byte[] large = new byte[6 << 20];
        for (int id = 0; id < 12; id++)
            things.insertOne(thing(id).append("large", large).append("even", id % 2 == 0));
        assertThat(ids(things.find().batchSize(500))).hasSize(12);
        assertThat(ids(things.find().sort(descending("_id")).limit(11).batchSize(500)))
                .containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(ids(things.find().sort(ascending("even")).limit(10)))
                .hasSize(10)
                .startsWith(1, 3, 5, 7, 9, 11);
        assertThat(ids(things.find(eq("even", true)).skip(1).limit(5))).containsExactly(2, 4, 6, 8, 10);
    }

    @Test
    void a_limit_is_kept_over_batches() {
        things.insertMany(
                IntStream.range(0, 50).mapToObj(EmbeddedStoreTest::thing).toList());
        Document first = database.runCommand(
                new Document("find", "things").append("limit", 25).append("batchSize", 10));
        assertThat(batch(first, "firstBatch")).hasSize(10);
        Document second = more(first);
        assertThat(batch(second, "nextBatch")).hasSize(10);
        Document third = more(second);
        assertThat(batch(third, "nextBatch")).hasSize(5);
        assertThat(cursor(third)).isZero();
    }

    @Test
    void a_batch_of_none_opens_a_cursor_and_a_single_batch_leaves_none() {
        things.insertMany(
                IntStream.range(0, 50).mapToObj(EmbeddedStoreTest::thing).toList());
        Document none = database.runCommand(new Document("find", "things").append("batchSize", 0));
        assertThat(batch(none, "firstBatch")).isEmpty();
        assertThat(batch(more(none), "nextBatch")).hasSize(10);
        Document single = database.runCommand(
                new Document("find", "things").append("batchSize", 10).append("singleBatch", true));
        assertThat(batch(single, "firstBatch")).hasSize(10);
        assertThat(cursor(single)).isZero();
    }

    @Test
    void a_dropped_collection_can_be_filled_anew() {
        things.createIndex(Indexes.ascending("a"));
        things.insertOne(thing(1));
        things.drop();
        things.insertOne(thing(2));
        assertThat(things.find()).hasSize(1);
        database.drop();
        assertThat(things.countDocuments()).isZero();
    }

    private Document more(Document answer) {
        return database.runCommand(new Document("getMore", cursor(answer))
                .append("collection", "things")
                .append("batchSize", 10));
    }

    private static long cursor(Document answer) {
        return answer.get("cursor", Document.class).getLong("id");
    }

    private static List<Document> batch(Document answer, String name) {
        return answer.get("cursor", Document.class).getList(name, Document.class);
    }

    private static List<Object> ids(Iterable<Document> found) {
        List<Object> ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    private static Document thing(int id) {
        return new Document("_id", id);
    }
}

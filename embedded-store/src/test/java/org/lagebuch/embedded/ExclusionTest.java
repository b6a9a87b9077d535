package org.lagebuch.embedded;

import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** What the manual of the server says of projections that exclude: paths go through arrays, what is not there is no error. */
class ExclusionTest {
    private static final Document STORED = Document.parse("""
            {_id: 1, a: {b: 1, c: 2}, list: [{x: 1, y: [{z: 1, k: 2}]}, 5, {y: []}], nested: [[{x: 1, y: 2}]], t: "text"}
            """);

    @Test
    void fields_are_left_out_wherever_the_path_leads() {
        assertThat(found(exclude("a.b", "list.y.z", "nested.x", "t.no", "nothing.at.all")))
                .isEqualTo(Document.parse("""
                        {_id: 1, a: {c: 2}, list: [{x: 1, y: [{k: 2}]}, 5, {y: []}], nested: [[{y: 2}]], t: "text"}
                        """));
    }

    @Test
    void the_id_is_left_out_like_any_other() {
        assertThat(found(exclude("_id", "list", "nested", "a"))).isEqualTo(new Document("t", "text"));
    }

    @Test
    void fields_to_keep_are_still_kept() {
        assertThat(found(fields(include("t"), exclude("_id")))).isEqualTo(new Document("t", "text"));
    }

    @Test
    void what_is_stored_keeps_all_of_it() {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> all = client.getDatabase("d").getCollection("c");
            all.insertOne(STORED);
            all.find().projection(exclude("a", "list")).into(new ArrayList<>());
            assertThat(all.find().first()).isEqualTo(STORED);
        }
    }

    private static Document found(Bson projection) {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> all = client.getDatabase("d").getCollection("c");
            all.insertMany(List.of(STORED));
            return Objects.requireNonNull(all.find().projection(projection).first());
        }
    }
}

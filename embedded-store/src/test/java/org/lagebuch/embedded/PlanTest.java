package org.lagebuch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many documents a query looks at, which is what an index is for. */
class PlanTest {
    private static final int DOCUMENTS = 1000;
    private static final int CASES = 50;

    private final Maps maps = new Maps(new MVStore.Builder().open());
    private final CursorRegistry cursors = new CursorRegistry();
    private final IndexedDatabase database = new IndexedDatabase("log", cursors, maps);
    private final IndexedCollection events =
            (IndexedCollection) database.createCollectionOrThrowIfExists("events", CollectionOptions.withDefaults());

    @BeforeEach
    void fill() {
        events.addIndex(new SecondaryIndex("k", keys("k", "_id"), false, false, maps.entries()));
        events.addIndex(new SecondaryIndex("view", keys("case", "key", "seq"), false, false, maps.entries()));
        for (long id = 0; id < DOCUMENTS; id++) {
            String ofCase = "case=" + id % CASES;
            events.addDocument(new Document("_id", id)
                    .append("k", List.of(ofCase, "fact=" + id))
                    .append("case", ofCase)
                    .append("key", "timeline")
                    .append("seq", id / CASES));
        }
    }

    @Test
    void one_case_is_found_in_order_without_looking_at_another() {
        assertThat(looksAt(new Document("k", "case=7"), order("_id", 1))).isEqualTo(DOCUMENTS / CASES);
        assertThat(looksAt(new Document("k", "case=7").append("_id", new Document("$gte", 507)), order("_id", 1)))
                .isEqualTo(DOCUMENTS / CASES / 2);
    }

    @Test
    void the_newest_comes_first_when_the_order_is_backwards() {
        assertThat(plan(new Document(), order("_id", -1)).positions().next()).isEqualTo(Position.of(DOCUMENTS - 1));
        assertThat(plan(new Document("k", "case=7"), order("_id", -1))
                        .positions()
                        .next())
                .isEqualTo(Position.of(DOCUMENTS - CASES + 7));
    }

    @Test
    void what_follows_a_position_is_found_from_there() {
        assertThat(looksAt(new Document("_id", new Document("$gte", 990)), order("_id", 1)))
                .isEqualTo(10);
    }

    @Test
    void a_page_of_a_view_is_found_by_prefix_and_range() {
        Document page = new Document("case", "case=3").append("key", "timeline");
        assertThat(looksAt(page, order("seq", -1))).isEqualTo(DOCUMENTS / CASES);
        page.append("seq", new Document("$lt", 5).append("$gte", 2));
        assertThat(looksAt(page, order("seq", 1))).isBetween(3L, 4L);
    }

    @Test
    void listed_values_and_joined_conditions_are_looked_up() {
        Document some = new Document("_id", new Document("$in", List.of(5, 1, 9, 2000)));
        assertThat(looksAt(some, order("_id", 1))).isBetween(3L, 4L);
        Document joined = new Document("$and", List.of(new Document("k", "fact=8"), new Document("k", "case=8")));
        assertThat(looksAt(joined, order("_id", 1))).isEqualTo(1);
    }

    @Test
    void an_order_that_no_index_has_is_left_to_a_sort() {
        assertThat(plan(new Document(), order("seq", 1)).sorted()).isFalse();
        assertThat(plan(new Document(), order("k", 1)).sorted()).isFalse();
    }

    private long looksAt(Document query, Document order) {
        Plan plan = plan(query, order);
        assertThat(plan.sorted()).isTrue();
        long looked = 0;
        for (PositionScan positions = plan.positions(); positions.hasNext(); positions.next()) looked++;
        return looked;
    }

    private Plan plan(Document query, Document order) {
        Stream<StoreIndex> indexes = Stream.concat(Stream.of(events.primary()), StoreIndex.of(events.getIndexes()));
        return Plan.of(indexes, query, order);
    }

    private static Document order(String field, int direction) {
        return new Document(field, direction);
    }

    private static List<IndexKey> keys(String... fields) {
        return Stream.of(fields).map(field -> new IndexKey(field, true)).toList();
    }
}

package org.lagebuch.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredEvent;

/** A reader goes through the whole log whatever its appends weigh. */
class LogPagesTest {
    private static final CaseId CASE = Drafts.caseId(1);

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final Bench bench = Bench.open(client);

    @AfterEach
    void stop() {
        bench.close();
        client.close();
        store.close();
    }

    @Test
    void a_page_of_large_appends_is_shorter_and_the_next_goes_on() throws Exception {
        for (int append = 0; append < 20; append++) {
            List<Draft> drafts = Stream.generate(() -> Drafts.annotation(CASE, "x".repeat(250_000)))
                    .limit(15)
                    .toList();
            bench.append(AppendCondition.none(), drafts);
        }
        List<Long> read = new ArrayList<>();
        List<Long> ofCase = new ArrayList<>();
        int pages = 0;
        for (var page = bench.log().read(0, 500);
                !page.isEmpty();
                page = bench.log().read(read.size(), 500)) {
            pages++;
            page.forEach(event -> read.add(event.position()));
        }
        for (var page = bench.log().ofCase(CASE, -1, 500);
                !page.isEmpty();
                page = bench.log().ofCase(CASE, ofCase.getLast(), 500)) {
            page.forEach(event -> ofCase.add(event.position()));
        }
        assertThat(pages).isBetween(4, 20);
        assertThat(read).isEqualTo(LongStream.rangeClosed(0, 300).boxed().toList());
        assertThat(ofCase).isEqualTo(LongStream.rangeClosed(1, 300).boxed().toList());
    }

    @Test
    void reading_begins_in_the_middle_of_an_append() throws Exception {
        bench.append(AppendCondition.none(), Drafts.annotations(CASE, 3));
        bench.append(
                AppendCondition.none(),
                List.of(
                        Drafts.annotation(CASE, "one"),
                        Drafts.annotation(Drafts.caseId(2), "of another"),
                        Drafts.annotation(CASE, "two")));
        assertThat(bench.log().read(2, 10)).extracting(StoredEvent::position).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(bench.log().ofCase(CASE, 2, 10))
                .extracting(StoredEvent::position)
                .containsExactly(3L, 4L, 6L);
        assertThat(bench.log().ofCase(CASE, 6, 10)).isEmpty();
    }
}

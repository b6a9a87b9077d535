package org.lagebuch.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.log.LedgerCheck;
import org.lagebuch.log.StoredEvent;

/** An answer that never came is looked up, not guessed. */
class UnknownOutcomeTest {
    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final CuttingProxy proxy = proxy(store);
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + proxy.port() + "/?retryWrites=false&retryReads=true");
    private final Bench bench = Bench.open(client);

    private static CuttingProxy proxy(EmbeddedStore store) {
        try {
            String address =
                    new ConnectionString(store.connectionString()).getHosts().getFirst();
            return new CuttingProxy(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
        client.close();
        proxy.close();
        store.close();
    }

    @Test
    void an_append_whose_answer_was_lost_is_found_and_stands_once() throws Exception {
        bench.append(Drafts.annotation(Drafts.caseId(1), "one"));
        proxy.loseAnswer();
        assertThat(bench.append(Drafts.annotation(Drafts.caseId(1), "two"))).isEqualTo(3);
        assertThat(proxy.cutsLeft()).isZero();
        assertStored(3);
    }

    @Test
    void an_append_that_never_arrived_is_written_again() throws Exception {
        bench.append(Drafts.annotation(Drafts.caseId(1), "one"));
        proxy.loseRequest();
        assertThat(bench.append(Drafts.annotation(Drafts.caseId(1), "two"))).isEqualTo(3);
        assertThat(proxy.cutsLeft()).isZero();
        assertStored(3);
    }

    @Test
    void many_at_once_keep_order_and_receipts_while_answers_are_lost() throws Exception {
        List<Long> next = Collision.of(40, writer -> {
            if (writer % 10 == 0) proxy.loseAnswer();
            return bench.append(Drafts.annotation(Drafts.caseId(writer % 3), "from " + writer));
        });
        assertThat(next).doesNotHaveDuplicates();
        assertStored(41);
    }

    private void assertStored(int events) {
        assertThat(bench.stored())
                .hasSize(events)
                .extracting(StoredEvent::position)
                .isSorted();
        assertThat(LedgerCheck.findings(bench.log(), bench.keys())).isEmpty();
    }
}

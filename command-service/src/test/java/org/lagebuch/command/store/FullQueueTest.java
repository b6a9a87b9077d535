package org.lagebuch.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.log.LedgerCheck;

/** More wait than there is room for: who finds none is told so at once, and nobody who was let in is lost. */
class FullQueueTest {
    private static final int CALLERS = 1400;
    /** The room in the queue, and in the group that is being written. */
    private static final int ROOM = 1024 + 128;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final CountDownLatch refused = new CountDownLatch(CALLERS - ROOM);
    private final Gate gate = new Gate();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store.connectionString()))
            .addCommandListener(gate)
            .build());
    private final Bench bench = Bench.open(client);

    /** Holds inserts back until enough callers were refused. */
    private final class Gate implements CommandListener {
        private volatile boolean closed;

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (!closed || !event.getCommandName().equals("insert")) return;
            try {
                refused.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterEach
    void stop() {
        bench.close();
        client.close();
        store.close();
    }

    @Test
    void who_finds_the_queue_full_is_busy_and_the_others_are_written_once() throws Exception {
        long first = bench.append(Drafts.annotation(Drafts.caseId(1), "before"));
        gate.closed = true;
        List<Boolean> written = Collision.of(CALLERS, writer -> {
            try {
                bench.append(Drafts.annotation(Drafts.caseId(1), "from " + writer));
                return true;
            } catch (Busy busy) {
                refused.countDown();
                return false;
            }
        });
        int count = Collections.frequency(written, true);
        assertThat(count).isPositive().isLessThanOrEqualTo(ROOM);
        assertThat(bench.log().head()).isEqualTo(first + count);
        assertThat(LedgerCheck.findings(bench.log(), bench.keys())).isEmpty();
    }
}

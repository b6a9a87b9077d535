package org.lagebuch.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Given;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Outcome;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.PersonKeys;

class StoreAwayTest {
    private static final Writer ANA = new Writer("ana", null);
    /** What an append may take, and then the driver's own limit. */
    private static final Duration LIMIT = Duration.ofSeconds(12);

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store.connectionString()))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
            .build());
    private final SecureRandom random = new SecureRandom();
    private final Ledger ledger = Ledger.open(
            client.getDatabase("ledger"),
            null,
            new Ledger.Surroundings(
                    new PersonKeys(client.getDatabase("keys"), Octets.of(new byte[32]), random),
                    InstantSource.system(),
                    random,
                    new AppendSignal()));
    private final AxonDesk desk = new AxonDesk(ledger, InstantSource.system(), random);

    /** Is always accepted. */
    private record Telling(CaseId caseId, Draft draft) implements CaseCommand {
        @Override
        public Inquiry inquiry() {
            return Inquiry.standing(caseId);
        }

        @Override
        public Decision decide(Casefile casefile, Instant now) {
            return new Decision.Accepted(List.of(draft.recording()));
        }
    }

    @AfterEach
    void stop() {
        desk.close();
        ledger.close();
        client.close();
        store.close();
    }

    @Test
    void while_the_store_is_away_whoever_asks_is_told_so_within_the_limit() {
        Telling telling = new Telling(Given.CASE, Drafts.of(Given.opening()));
        assertThat(desk.send(telling, ANA)).isInstanceOf(Outcome.Recorded.class);
        store.close();
        for (int times = 0; times < 2; times++) {
            long began = System.nanoTime();
            assertThatThrownBy(() -> desk.send(telling, ANA)).isInstanceOf(Desk.Busy.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
        }
    }
}

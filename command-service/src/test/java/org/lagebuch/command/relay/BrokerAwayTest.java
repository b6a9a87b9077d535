package org.lagebuch.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.store.AppendingForTests;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerLog;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The ledger goes on without Kafka, and what was recorded meanwhile is carried afterwards. */
class BrokerAwayTest {
    private static final CaseId CASE = new CaseId("0".repeat(31) + "1");
    /** A page under way when the broker goes is given up only after the producer's own limit. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("lagebuch_ledger");
    private final AppendingForTests ledger = AppendingForTests.open(database);
    private final Door door = new Door();

    @AfterEach
    void stop() throws IOException {
        door.close();
        ledger.close();
        client.close();
        store.close();
    }

    @Test
    void a_relay_waits_for_its_broker_and_goes_on_at_its_mark_when_another_takes_its_place() {
        try (Relay relay = relay()) {
            ledger.remark(CASE);
            EmbeddedKafkaKraftBroker first = broker();
            await().atMost(LIMIT).until(() -> relay.next() == 2);
            assertThat(Arrived.positions(Arrived.at(first.getBrokersAsString(), 2), CASE))
                    .contains(1L);
            door.leadsNowhere();
            first.destroy();
            for (int i = 0; i < 3; i++) ledger.remark(CASE);
            assertThat(relay.next()).isEqualTo(2);
            EmbeddedKafkaKraftBroker second = broker();
            await().atMost(LIMIT).until(() -> relay.next() == 5);
            assertThat(Arrived.positions(Arrived.at(second.getBrokersAsString(), 3), CASE))
                    .contains(2L, 3L, 4L);
            second.destroy();
        }
    }

    private EmbeddedKafkaKraftBroker broker() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.afterPropertiesSet();
        door.leadsTo(broker.getBrokersAsString());
        return broker;
    }

    private Relay relay() {
        return new Relay(
                new LedgerLog(database, ledger.origin()),
                new AppendSignal(),
                database,
                Map.of("bootstrap.servers", door.address()),
                new Relay.Turn(InstantSource.system(), "a"));
    }
}

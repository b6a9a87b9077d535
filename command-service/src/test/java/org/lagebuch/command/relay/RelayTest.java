package org.lagebuch.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.store.AppendingForTests;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerLog;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

class RelayTest {
    private static final String BYTES_MAX = "max.message.bytes";
    private static final CaseId ONE = new CaseId("0".repeat(31) + "1");
    private static final CaseId TWO = new CaseId("0".repeat(31) + "2");

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("lagebuch_ledger");
    private final AppendingForTests ledger = AppendingForTests.open(database);
    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);

    @BeforeEach
    void start() {
        broker.afterPropertiesSet();
    }

    @AfterEach
    void stop() {
        ledger.close();
        client.close();
        store.close();
        broker.destroy();
    }

    private Relay relay(String owner) {
        return new Relay(
                new LedgerLog(database, ledger.origin()),
                new AppendSignal(),
                database,
                Map.of("bootstrap.servers", broker.getBrokersAsString()),
                new Relay.Turn(InstantSource.system(), owner));
    }

    @Test
    void every_fact_is_carried_in_order_of_its_case_and_the_mark_follows() {
        for (int i = 0; i < 30; i++) ledger.remark(i % 2 == 0 ? ONE : TWO);
        try (Relay relay = relay("a")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> relay.next() == 31);
        }
        List<ConsumerRecord<byte[], byte[]>> records = Arrived.at(broker.getBrokersAsString(), 31);
        assertThat(Arrived.positions(records, ONE)).isSorted().hasSize(15);
        assertThat(Arrived.positions(records, TWO)).isSorted().hasSize(15);
        assertThat(new String(
                        records.getFirst()
                                .headers()
                                .lastHeader("ce_specversion")
                                .value(),
                        UTF_8))
                .isEqualTo("1.0");
    }

    @Test
    void a_relay_started_anew_goes_on_where_the_mark_is() {
        ledger.remark(ONE);
        try (Relay relay = relay("a")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> relay.next() == 2);
        }
        ledger.remark(ONE);
        try (Relay relay = relay("b")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> relay.next() == 3);
        }
        assertThat(Arrived.positions(Arrived.at(broker.getBrokersAsString(), 3), ONE))
                .containsExactly(1L, 2L);
    }

    @Test
    void of_two_relays_one_carries_and_the_other_goes_on_where_it_stopped() {
        Relay first = relay("a");
        await().atMost(Duration.ofSeconds(60)).until(() -> first.next() == 1);
        try (Relay second = relay("b")) {
            for (int i = 0; i < 50; i++) ledger.remark(ONE);
            await().atMost(Duration.ofSeconds(60)).until(() -> first.next() == 51);
            assertThat(second.next()).isZero();
            first.close();
            for (int i = 0; i < 50; i++) ledger.remark(ONE);
            await().atMost(Duration.ofSeconds(60)).until(() -> second.next() == 101);
            assertThat(first.next()).isEqualTo(51);
        }
        List<ConsumerRecord<byte[], byte[]>> records = Arrived.at(broker.getBrokersAsString(), 101);
        assertThat(Arrived.positions(records, ONE).stream().distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void who_lost_the_lease_does_not_move_the_mark() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
        Lease one = new Lease(database, now::get, "a");
        Lease other = new Lease(database, now::get, "b");
        assertThat(one.hold()).hasValue(0);
        assertThat(other.hold()).isEmpty();
        now.updateAndGet(it -> it.plus(Lease.TERM).plusMillis(1));
        assertThat(other.hold()).hasValue(0);
        assertThat(one.carriedUpTo(9)).isFalse();
        assertThat(one.hold()).isEmpty();
        assertThat(other.carriedUpTo(5)).isTrue();
        assertThat(other.hold()).hasValue(5);
    }

    @Test
    void the_mark_stays_while_the_broker_does_not_acknowledge() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.getBrokersAsString()))) {
            admin.createTopics(List.of(new NewTopic(Bus.TOPIC, Optional.of(12), Optional.empty())
                            .configs(Map.of(BYTES_MAX, "10"))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            ledger.remark(ONE);
            try (Relay relay = relay("a")) {
                await().atMost(Duration.ofSeconds(30)).until(() -> mark() == 0);
                await().during(Duration.ofSeconds(2))
                        .atMost(Duration.ofSeconds(4))
                        .until(() -> mark() == 0 && relay.next() == 0);
                ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Bus.TOPIC);
                AlterConfigOp enough =
                        new AlterConfigOp(new ConfigEntry(BYTES_MAX, "1000000"), AlterConfigOp.OpType.SET);
                admin.incrementalAlterConfigs(Map.of(topic, List.of(enough)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
                await().atMost(Duration.ofSeconds(60)).until(() -> mark() == 2);
            }
        }
        assertThat(Arrived.positions(Arrived.at(broker.getBrokersAsString(), 2), ONE))
                .contains(1L);
    }

    /** @return -1 while there is none */
    private long mark() {
        Document mark = database.getCollection("marks").find().first();
        return mark == null ? -1 : mark.getLong("next");
    }
}

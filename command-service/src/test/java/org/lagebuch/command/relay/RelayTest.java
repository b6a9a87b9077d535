package org.lagebuch.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.store.AppendingForTests;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.wire.Envelope;
import org.lagebuch.wire.Json;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

class RelayTest {
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
        List<ConsumerRecord<byte[], byte[]>> records = records(31);
        assertThat(positions(records, ONE)).isSorted().hasSize(15);
        assertThat(positions(records, TWO)).isSorted().hasSize(15);
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
        assertThat(positions(records(3), ONE)).containsExactly(1L, 2L);
    }

    private List<ConsumerRecord<byte[], byte[]>> records(int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.getBrokersAsString(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo it : consumer.partitionsFor(Bus.TOPIC)) {
                partitions.add(new TopicPartition(it.topic(), it.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return distinct(records) >= count;
            });
            return records;
        }
    }

    /** A page that was not wholly acknowledged is carried again, so an event may come twice. */
    private static long distinct(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(RelayTest::position).distinct().count();
    }

    private static long position(ConsumerRecord<byte[], byte[]> record) {
        return Json.read(Json.parse(record.value()), Envelope.class).position();
    }

    private static List<Long> positions(List<ConsumerRecord<byte[], byte[]>> records, CaseId caseId) {
        return records.stream()
                .filter(record -> new String(record.key(), UTF_8).equals(caseId.hex()))
                .map(record ->
                        Json.read(Json.parse(record.value()), Envelope.class).position())
                .toList();
    }
}

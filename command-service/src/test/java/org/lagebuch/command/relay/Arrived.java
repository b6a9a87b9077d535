package org.lagebuch.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lagebuch.fact.CaseId;
import org.lagebuch.wire.Envelope;
import org.lagebuch.wire.Json;

/** What arrived on the topic. */
final class Arrived {
    private Arrived() {}

    /** Everything, once there are so many different events or more. */
    static List<ConsumerRecord<byte[], byte[]>> at(String broker, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest");
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
        return records.stream().map(Arrived::position).distinct().count();
    }

    static long position(ConsumerRecord<byte[], byte[]> record) {
        return Json.read(Json.parse(record.value()), Envelope.class).position();
    }

    static List<Long> positions(List<ConsumerRecord<byte[], byte[]>> records, CaseId caseId) {
        return records.stream()
                .filter(record -> new String(record.key(), UTF_8).equals(caseId.hex()))
                .map(record ->
                        Json.read(Json.parse(record.value()), Envelope.class).position())
                .toList();
    }
}

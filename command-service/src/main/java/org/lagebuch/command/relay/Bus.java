package org.lagebuch.command.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lagebuch.log.StoredEvent;

/** Kafka as the relay knows it: a topic that takes a page of events, wholly acknowledged or not at all. */
final class Bus implements AutoCloseable {
    static final String TOPIC = "lagebuch.facts.v1";
    private static final int PARTITIONS = 12;
    private static final int MILLIS_MAX = 20_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Object> settings;
    private final String origin;

    Bus(Map<String, Object> kafka, String origin) {
        this.settings = Map.copyOf(kafka);
        this.origin = origin;
        Map<String, Object> all = new HashMap<>(kafka);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // More at once gain little here, and on a topic just made their order may be refused until all time is spent.
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, MILLIS_MAX);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS_MAX / 2);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MILLIS_MAX / 2);
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 << 20);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        this.producer = new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Makes the topic where it is missing; replicas as the broker thinks right. */
    void prepare() throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(settings)) {
            NewTopic topic = new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())
                    .configs(Map.of("max.message.bytes", Integer.toString(8 << 20)));
            admin.createTopics(List.of(topic)).all().get(MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
    }

    /** Returns when every one of them is acknowledged by all replicas in sync. */
    void carry(List<StoredEvent> page) throws InterruptedException, ExecutionException, TimeoutException {
        List<Future<?>> acknowledgements = new ArrayList<>();
        for (StoredEvent event : page) acknowledgements.add(producer.send(FactRecord.of(TOPIC, origin, event)));
        for (Future<?> acknowledgement : acknowledgements) acknowledgement.get(MILLIS_MAX, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}

package org.lagebuch.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lagebuch.log.Envelopes;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Envelope;
import org.lagebuch.wire.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bus. What it loses, garbles or no longer keeps, the feed finds missing and reads from the ledger. */
public final class KafkaSource implements EventSource {
    public static final String TOPIC = "lagebuch.facts.v1";
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSource.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Consumer<String, byte[]> consumer;

    public KafkaSource(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
        consumer.subscribe(List.of(TOPIC));
    }

    /** @param instance fixed for this feed, so that after a crash it need not wait until its old self is given up */
    public static KafkaSource connect(String bootstrapServers, String group, String instance) {
        return new KafkaSource(new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", group,
                        "group.instance.id", instance,
                        "enable.auto.commit", "false",
                        // Only a group that never committed has no offset, or one whose records are gone: both start
                        // with the oldest there is, and the ledger has the rest.
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed",
                        "max.poll.records", "1000",
                        "fetch.max.wait.ms", "100"),
                new StringDeserializer(),
                new ByteArrayDeserializer()));
    }

    @Override
    public List<StoredEvent> next() {
        List<StoredEvent> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : consumer.poll(PAUSE))
            read(message).ifPresent(events::add);
        return events;
    }

    @Override
    public void applied() {
        try {
            consumer.commitSync();
        } catch (RetriableException | CommitFailedException e) {
            LOG.debug("offsets not committed; the events may come again", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Optional<StoredEvent> read(ConsumerRecord<String, byte[]> message) {
        try {
            Envelope envelope = Json.read(Json.parse(message.value()), Envelope.class);
            int version = Integer.parseInt(header(message, "version").orElse("1"));
            return Optional.of(
                    Envelopes.read(envelope, header(message, "ce_type").orElse(""), version));
        } catch (RuntimeException e) {
            LOG.error("partition {} offset {} is no event", message.partition(), message.offset(), e);
            return Optional.empty();
        }
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), UTF_8));
    }
}

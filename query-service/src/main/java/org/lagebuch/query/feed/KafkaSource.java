package org.lagebuch.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lagebuch.log.Envelopes;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Envelope;
import org.lagebuch.wire.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bus. What it garbles is read from the ledger instead; what it loses or no longer keeps, the feed finds missing.
 */
public final class KafkaSource implements EventSource {
    public static final String TOPIC = "lagebuch.facts.v1";
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSource.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Consumer<String, byte[]> consumer;
    private final OpenedLedger ledger;

    public KafkaSource(Consumer<String, byte[]> consumer, OpenedLedger ledger) {
        this.consumer = consumer;
        this.ledger = ledger;
        consumer.subscribe(List.of(TOPIC));
    }

    /** @param instance fixed for this feed, so that after a crash it need not wait until its old self is given up */
    public static KafkaSource connect(OpenedLedger ledger, String bootstrapServers, String group, String instance) {
        Consumer<String, byte[]> consumer = new KafkaConsumer<>(
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
                new ByteArrayDeserializer());
        return new KafkaSource(consumer, ledger);
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

    /** As carried where that is beyond doubt, else as the ledger has it. */
    private Optional<StoredEvent> read(ConsumerRecord<String, byte[]> message) {
        Optional<StoredEvent> carried = carried(message);
        String origin = ledger.log().map(LedgerLog::origin).orElse("");
        String leafHash = header(message, Envelopes.LEAF_HASH).orElse("");
        if (carried.isPresent() && Carried.isCertain(carried.get(), origin, leafHash)) return carried;
        OptionalLong position = position(message, carried);
        LOG.debug("partition {} offset {} is read from the ledger", message.partition(), message.offset());
        return position.isEmpty() ? Optional.empty() : ledger.event(position.getAsLong());
    }

    private static Optional<StoredEvent> carried(ConsumerRecord<String, byte[]> message) {
        try {
            Envelope envelope = Json.read(Json.parse(message.value()), Envelope.class);
            int version =
                    Integer.parseInt(header(message, Envelopes.TYPE_VERSION).orElse("1"));
            String type = header(message, Envelopes.TYPE).orElse("");
            return Optional.of(Envelopes.read(envelope, type, version));
        } catch (RuntimeException e) {
            LOG.warn("partition {} offset {} is garbled: {}", message.partition(), message.offset(), e.toString());
            return Optional.empty();
        }
    }

    /** Which event a message was to carry, as far as anything of it can be read. */
    private static OptionalLong position(ConsumerRecord<String, byte[]> message, Optional<StoredEvent> carried) {
        String id = header(message, Envelopes.ID).orElse("");
        String number = id.substring(id.lastIndexOf('/') + 1);
        if (NUMBER.matcher(number).matches()) return OptionalLong.of(Long.parseLong(number));
        return carried.stream().mapToLong(StoredEvent::position).findFirst();
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }
}

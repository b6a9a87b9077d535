package org.lagebuch.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lagebuch.log.Envelopes;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.WrittenLedger;
import org.lagebuch.wire.Json;

/** Puts events on the topic as docs/asyncapi.yaml says, or not quite so. */
final class Carrier implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    Carrier(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void carry(StoredEvent event) throws Exception {
        send(event, headers(event), Json.text(Envelopes.of(event)));
    }

    /** With another value, and the right headers. */
    void garbled(StoredEvent event, UnaryOperator<String> garbling) throws Exception {
        String value = Json.text(Envelopes.of(event));
        String garbled = garbling.apply(value);
        assertThat(garbled).isNotEqualTo(value);
        send(event, headers(event), garbled);
    }

    /** With one header changed, or left out where {@code value} is empty. */
    void relabelled(StoredEvent event, String header, String value) throws Exception {
        Map<String, String> headers = headers(event);
        if (value.isEmpty()) headers.remove(header);
        else headers.put(header, value);
        send(event, headers, Json.text(Envelopes.of(event)));
    }

    /** With nothing that says which event it was. */
    void unrecognisable(StoredEvent event) throws Exception {
        send(event, Map.of(), "\u0000?");
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(StoredEvent event, Map<String, String> headers, String value) throws Exception {
        byte[] key = event.caseId().orElseThrow().hex().getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(KafkaSource.TOPIC, key, value.getBytes(UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        producer.send(record).get(30, TimeUnit.SECONDS);
    }

    private static Map<String, String> headers(StoredEvent event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Envelopes.ID, WrittenLedger.ORIGIN + "/" + event.position());
        headers.put(Envelopes.TYPE, event.type());
        headers.put(Envelopes.TYPE_VERSION, Integer.toString(event.version()));
        headers.put(Envelopes.LEAF_HASH, event.leaf().hash().base64());
        return headers;
    }
}

package org.lagebuch.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.log.Envelopes;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.wire.Envelope;
import org.lagebuch.wire.Json;

class FactRecordTest {
    private static final Path ASYNC_API = Path.of("../docs/asyncapi.yaml");
    private static final Pattern HEADER = Pattern.compile("^ {10}(ce_[a-z]+|content-type): \\{.*", Pattern.MULTILINE);
    private static final String ORIGIN = "test.example/log";

    @Test
    void headers_say_type_version_and_leaf_hash_and_the_event_can_be_read_back() {
        StoredEvent event = event(3);
        ProducerRecord<byte[], byte[]> record = FactRecord.of("t", ORIGIN, event);
        Map<String, String> headers = headers(record);
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", ORIGIN + "/5")
                .containsEntry("ce_type", "lagebuch.Annotation")
                .containsEntry("ce_typeversion", "3")
                .containsEntry("ce_leafhash", event.leaf().hash().base64())
                .doesNotContainKey("ce_dataschema");
        Envelope envelope = Json.read(Json.parse(record.value()), Envelope.class);
        assertThat(Envelopes.read(envelope, "lagebuch.Annotation", 3)).isEqualTo(event);
    }

    /** Attribute names of CloudEvents 1.0, 3.1: lower-case letters and digits, and not more than twenty. */
    @Test
    void the_published_description_lists_every_header_and_no_other() throws IOException {
        List<String> published = HEADER.matcher(Files.readString(ASYNC_API))
                .results()
                .map(found -> found.group(1))
                .toList();
        Map<String, String> headers = headers(FactRecord.of("t", ORIGIN, event(1)));
        assertThat(headers).containsOnlyKeys(published);
        assertThat(headers.keySet()).allMatch(name -> name.matches("ce_[a-z0-9]{1,20}|content-type"));
        assertThat(URI.create(headers.getOrDefault("ce_source", " "))).hasToString(ORIGIN);
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private static StoredEvent event(int version) {
        Octets salt = Octets.of(new byte[PartSeal.SALT_BYTES]);
        String text =
                new Document("type", "lagebuch.Annotation").append("v", version).toJson();
        Octets head = Octets.ofUtf8(text);
        StoredPart part = new StoredPart(
                StoredPart.HEAD, Commitment.of(StoredPart.HEAD, salt, head), PartSeal.inClear(salt, head));
        CaseId caseId = new CaseId("0".repeat(32));
        Leaf.Part committed = new Leaf.Part(part.name(), part.commitment());
        Leaf leaf =
                new Leaf(ORIGIN, 5, Instant.parse("2026-01-01T00:00:00Z"), caseId.hex(), 0, null, List.of(committed));
        return new StoredEvent(leaf, "lagebuch.Annotation", version, null, List.of(part), leaf.hash());
    }
}

package org.lagebuch.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.Envelopes;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Json;

/** An event as it travels: CloudEvents 1.0 in binary mode, one case one key. */
final class FactRecord {
    /** Key of events of the log itself. */
    private static final String NO_CASE = "-";

    private FactRecord() {}

    static ProducerRecord<byte[], byte[]> of(String topic, String origin, StoredEvent event) {
        String key = event.caseId().map(CaseId::hex).orElse(NO_CASE);
        byte[] value = Json.text(Envelopes.of(event)).getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key.getBytes(UTF_8), value);
        header(record, "ce_specversion", "1.0");
        header(record, Envelopes.ID, origin + "/" + event.position());
        header(record, "ce_source", origin);
        header(record, Envelopes.TYPE, event.type());
        header(record, Envelopes.TYPE_VERSION, Integer.toString(event.version()));
        header(record, Envelopes.LEAF_HASH, event.leaf().hash().base64());
        header(record, "ce_time", event.time().toString());
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}

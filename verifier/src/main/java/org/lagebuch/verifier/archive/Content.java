package org.lagebuch.verifier.archive;

import static org.lagebuch.verifier.verdict.Code.ARCHIVE_HIDES_BYTES;
import static org.lagebuch.verifier.verdict.Code.ENTRY_DAMAGED;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lagebuch.ledger.Digest;
import org.lagebuch.verifier.verdict.Refusal;

/** Unpacks entries, and refuses any that is not exactly as long and as sound as its header says. */
final class Content implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final RawFile file;
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final CRC32 crc = new CRC32();
    private final MessageDigest sha256 = sha256();

    /** Takes the next bytes of a content; they are overwritten afterwards. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int from, int length);
    }

    Content(RawFile file) {
        this.file = file;
    }

    void pour(Entry entry, Sink sink) {
        crc.reset();
        long size = entry.deflated() ? inflated(entry, sink) : stored(entry, sink);
        if (size != entry.size() || crc.getValue() != entry.crc()) throw new Refusal(ENTRY_DAMAGED, entry.name());
        entry.read(Digest.of(sha256.digest()));
    }

    @Override
    public void close() {
        inflater.end();
    }

    private long stored(Entry entry, Sink sink) {
        ByteBuffer rest = file.buffer(entry.at(), entry.packed());
        while (rest.hasRemaining()) {
            int length = Math.min(buffer.length, rest.remaining());
            rest.get(buffer, 0, length);
            pass(length, sink);
        }
        return entry.packed();
    }

    private long inflated(Entry entry, Sink sink) {
        inflater.reset();
        inflater.setInput(file.buffer(entry.at(), entry.packed()));
        long size = 0;
        try {
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                size += length;
                boolean stuck = length == 0 && !inflater.finished();
                if (stuck || size > entry.size()) return -1;
                pass(length, sink);
            }
        } catch (DataFormatException e) {
            return -1;
        }
        if (inflater.getRemaining() != 0) throw new Refusal(ARCHIVE_HIDES_BYTES, "behind the end of " + entry.name());
        return size;
    }

    private void pass(int length, Sink sink) {
        crc.update(buffer, 0, length);
        sha256.update(buffer, 0, length);
        sink.take(buffer, 0, length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

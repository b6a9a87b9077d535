package org.lagebuch.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import org.lagebuch.ledger.Digest;

/** Bytes that wait on disk until it is their turn, and then are gone. */
final class Spool implements Closeable {
    private final Path file = Files.createTempFile("lagebuch-export", null);
    private final OutputStream to = new BufferedOutputStream(Files.newOutputStream(file));
    private final CRC32 crc = new CRC32();
    private final MessageDigest sha256 = sha256();
    private long size;

    Spool() throws IOException {}

    void write(String text) throws IOException {
        write(text.getBytes(UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        to.write(bytes);
        crc.update(bytes);
        sha256.update(bytes);
        size += bytes.length;
    }

    long size() {
        return size;
    }

    long crc() {
        return crc.getValue();
    }

    /** Of everything; nothing is written after it was asked for. */
    Digest digest() {
        return Digest.of(sha256.digest());
    }

    long copyTo(OutputStream out) throws IOException {
        to.flush();
        return Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        // What a full disk refused to take must not leave the content of a case behind.
        try (to) {
            to.flush();
        } finally {
            Files.delete(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

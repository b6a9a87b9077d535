package org.lagebuch.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;

/** The entries of a bundle before they are packed: who has a bundle can change any of them. */
final class Bundle {
    static final String MANIFEST = "manifest.sha256";
    private static final LocalDateTime THEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, Octets> entries = new LinkedHashMap<>();

    static Bundle copyOf(Bundle other) {
        Bundle copy = new Bundle();
        copy.entries.putAll(other.entries);
        return copy;
    }

    Bundle put(String name, Octets bytes) {
        entries.put(name, bytes);
        return this;
    }

    Bundle put(String name, String text) {
        return put(name, Octets.ofUtf8(text));
    }

    Octets get(String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    String text(String name) {
        return get(name).utf8();
    }

    /** An attack on what is not there would be none. */
    Bundle remove(String name) {
        Objects.requireNonNull(entries.remove(name), name);
        return this;
    }

    Bundle replace(String name, String what, String by) {
        String text = text(name);
        if (!text.contains(what)) throw new IllegalArgumentException(name + " has no " + what);
        return put(name, text.replace(what, by));
    }

    Bundle flip(String name, int at) {
        byte[] bytes = get(name).bytes();
        bytes[at] ^= 1;
        return put(name, Octets.of(bytes));
    }

    Map<String, Octets> entries() {
        return entries;
    }

    /** With a manifest that fits, as an attacker would make one too. */
    Bundle listed() {
        entries.remove(MANIFEST);
        StringBuilder lines = new StringBuilder();
        entries.forEach(
                (name, bytes) -> lines.append(Digest.sha256(bytes.bytes()).hex())
                        .append("  ")
                        .append(name)
                        .append('\n'));
        return put(MANIFEST, lines.toString());
    }

    Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), UTF_8)) {
            for (Map.Entry<String, Octets> one : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(THEN);
                zip.putNextEntry(entry);
                zip.write(one.getValue().bytes());
                zip.closeEntry();
            }
        }
        return file;
    }
}

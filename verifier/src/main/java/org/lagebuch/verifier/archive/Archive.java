package org.lagebuch.verifier.archive;

import static org.lagebuch.verifier.verdict.Code.ARCHIVE_HIDES_BYTES;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_TOO_LARGE;
import static org.lagebuch.verifier.verdict.Code.ENTRY_MISSING;
import static org.lagebuch.verifier.verdict.Code.ENTRY_REPEATED;
import static org.lagebuch.verifier.verdict.Code.ENTRY_TOO_LARGE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Octets;
import org.lagebuch.verifier.verdict.Refusal;

/**
 * A bundle's ZIP file. Its entries lie one behind the other from the first byte to the directory, each described in two
 * places alike, so that whatever program unpacks it gets what was verified. Of one thread.
 */
public final class Archive implements AutoCloseable {
    private static final long UNPACKED_MAX = 64L << 30;
    /** A case's parts repeat themselves, and pack some 5 to 1. */
    private static final long RATIO_MAX = 100;

    private static final long RATIO_FROM = 16 << 20;

    private final Arena arena;
    private final Map<String, Entry> entries;
    private final Content content;

    private Archive(Arena arena, RawFile file) {
        this.arena = arena;
        this.content = new Content(file);
        this.entries = entries(file);
    }

    /** @throws Refusal where the archive is not sound */
    public static Archive open(Path path) throws IOException {
        Arena arena = Arena.ofConfined();
        try {
            return new Archive(arena, RawFile.map(path, arena));
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** In the file's order. */
    public Stream<String> names() {
        return entries.keySet().stream();
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /** @throws Refusal where there is no such entry, or its bytes are damaged */
    public Octets read(String name) {
        Entry entry = entry(name);
        if (entry.size() > Integer.MAX_VALUE / 2) throw new Refusal(ENTRY_TOO_LARGE, name);
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) entry.size());
        content.pour(entry, all::write);
        return Octets.of(all.toByteArray());
    }

    /** Reads what is only for people, so that it is known to be what the manifest says. */
    public void skim(String name) {
        content.pour(entry(name), (bytes, from, length) -> {});
    }

    /** The lines of a text of any length, without holding it. */
    public void lines(String name, Consumer<String> line) {
        try (LineCutter cutter = new LineCutter(line)) {
            content.pour(entry(name), cutter::take);
        }
    }

    /** The entries that nothing asked for. */
    Stream<String> unread() {
        return entries.values().stream().filter(entry -> entry.sha256() == null).map(Entry::name);
    }

    @Nullable
    Entry find(String name) {
        return entries.get(name);
    }

    int count() {
        return entries.size();
    }

    @Override
    public void close() {
        content.close();
        arena.close();
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) throw new Refusal(ENTRY_MISSING, name);
        return entry;
    }

    private static Map<String, Entry> entries(RawFile file) {
        Directory directory = Directory.of(file);
        Map<String, Entry> entries = LinkedHashMap.newLinkedHashMap((int) directory.count());
        long unpacked = 0;
        long at = directory.at();
        long local = 0;
        @Nullable CentralHeader next = directory.count() == 0 ? null : CentralHeader.at(file, at);
        for (long left = directory.count(); next != null; left--) {
            CentralHeader header = next;
            if (header.local() != local) throw new Refusal(ARCHIVE_HIDES_BYTES, "before " + Names.shown(header.name()));
            next = left == 1 ? null : CentralHeader.at(file, header.end());
            local = next == null ? directory.at() : next.local();
            add(entries, new Entry(header, LocalHeader.content(file, header, local)));
            unpacked += header.size();
            at = header.end();
        }
        if (at != directory.end()) {
            throw new Refusal(ARCHIVE_HIDES_BYTES, "behind the last entry of the directory");
        }
        boolean bomb = unpacked > RATIO_FROM && unpacked / RATIO_MAX > file.size();
        if (unpacked > UNPACKED_MAX || bomb) {
            throw new Refusal(ARCHIVE_TOO_LARGE, unpacked + " bytes from " + file.size());
        }
        return entries;
    }

    private static void add(Map<String, Entry> entries, Entry entry) {
        long max = Names.bytesMax(entry.name());
        if (entry.size() > max) {
            throw new Refusal(ENTRY_TOO_LARGE, entry.name() + " has " + entry.size() + " bytes, of at most " + max);
        }
        if (entries.put(entry.name(), entry) != null) throw new Refusal(ENTRY_REPEATED, entry.name());
    }
}

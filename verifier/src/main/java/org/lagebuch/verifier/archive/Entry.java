package org.lagebuch.verifier.archive;

import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;

/** Where one entry lies in the file, and whether it was read. */
final class Entry {
    /** Method of an entry that is compressed; any other accepted one is stored as it is. */
    static final int DEFLATED = 8;

    private final String name;
    private final int method;
    private final long crc;
    private final long packed;
    private final long size;
    private final long at;
    private @Nullable Digest sha256;
    private boolean listed;

    /** @param at where its bytes begin, behind the local header */
    Entry(CentralHeader header, long at) {
        this.name = header.name();
        this.method = header.method();
        this.crc = header.crc();
        this.packed = header.packed();
        this.size = header.size();
        this.at = at;
    }

    String name() {
        return name;
    }

    boolean deflated() {
        return method == DEFLATED;
    }

    long crc() {
        return crc;
    }

    long packed() {
        return packed;
    }

    long size() {
        return size;
    }

    long at() {
        return at;
    }

    /** Of its content, once it was read. */
    @Nullable
    Digest sha256() {
        return sha256;
    }

    void read(Digest content) {
        sha256 = content;
    }

    /** Whether the manifest tells of it for the first time. */
    boolean listedOnce() {
        boolean first = !listed;
        listed = true;
        return first;
    }
}

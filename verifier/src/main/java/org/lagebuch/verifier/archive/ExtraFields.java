package org.lagebuch.verifier.archive;

import static org.lagebuch.verifier.verdict.Code.ARCHIVE_HIDES_BYTES;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_MALFORMED;

import org.lagebuch.verifier.verdict.Refusal;

/**
 * The extra fields of a header. Two kinds are let in: numbers of 64 bits (APPNOTE 4.5.3), and times, which the JDK
 * writes by itself for the first second of 1980.
 */
final class ExtraFields {
    static final long IN_EXTRA = 0xffffffffL;
    private static final int NUMBERS = 0x0001;
    private static final int TIMES = 0x5455;
    private static final int TIMES_BYTES_MAX = 13;
    private static final int NUMBERS_BYTES_MAX = 24;

    private final RawFile file;
    private long next;
    private long end;

    private ExtraFields(RawFile file) {
        this.file = file;
    }

    static ExtraFields read(RawFile file, long at, int length) {
        ExtraFields found = new ExtraFields(file);
        long end = at + length;
        for (long next = at; next < end; ) {
            int kind = file.uint16(next);
            int bytes = file.uint16(next + 2);
            if (next + 4 + bytes > end) throw new Refusal(ARCHIVE_MALFORMED, "an extra field without end");
            boolean numbers = kind == NUMBERS && found.end == 0 && bytes <= NUMBERS_BYTES_MAX;
            if (!numbers && (kind != TIMES || bytes > TIMES_BYTES_MAX)) {
                throw new Refusal(ARCHIVE_HIDES_BYTES, "an extra field of kind " + kind);
            }
            if (numbers) {
                found.next = next + 4;
                found.end = found.next + bytes;
            }
            next += 4 + bytes;
        }
        return found;
    }

    /** The number as it stands in the header, or the next one of 64 bits where it did not fit there. */
    long wide(long narrow) {
        if (narrow != IN_EXTRA) return narrow;
        if (next + Long.BYTES > end) throw new Refusal(ARCHIVE_MALFORMED, "a number of 64 bits is missing");
        long value = file.uint63(next);
        next += Long.BYTES;
        return value;
    }

    boolean hasNumbers() {
        return end > 0;
    }

    /** @throws Refusal where a number was not asked for */
    void end() {
        if (next != end) throw new Refusal(ARCHIVE_HIDES_BYTES, "a number of 64 bits that stands for nothing");
    }
}

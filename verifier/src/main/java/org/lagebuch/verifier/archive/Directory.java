package org.lagebuch.verifier.archive;

import static org.lagebuch.verifier.verdict.Code.ARCHIVE_CONTRADICTS_ITSELF;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_HIDES_BYTES;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_TOO_LARGE;

import org.lagebuch.verifier.verdict.Refusal;

/**
 * The central directory, which reaches to the end of the file (APPNOTE 4.3.14 to 4.3.16): no comment, nothing behind.
 *
 * @param count of entries
 * @param at where it begins
 * @param end where its records end
 */
record Directory(long count, long at, long end) {
    /** Some 300,000 events. */
    private static final long ENTRIES_MAX = 2_000_000;

    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int WIDE_END_BYTES = 56;
    private static final long END = 0x06054b50L;
    private static final long LOCATOR = 0x07064b50L;
    private static final long WIDE_END = 0x06064b50L;

    static Directory of(RawFile file) {
        long at = file.size() - END_BYTES;
        if (at < 0 || file.uint32(at) != END || file.uint16(at + 20) != 0) {
            throw new Refusal(ARCHIVE_MALFORMED, "the file does not end as a ZIP archive without comment does");
        }
        if (file.uint16(at + 4) != 0 && file.uint16(at + 4) != 0xffff) {
            throw new Refusal(ARCHIVE_MALFORMED, "an archive in several files");
        }
        boolean wide = at >= LOCATOR_BYTES && file.uint32(at - LOCATOR_BYTES) == LOCATOR;
        Directory directory = wide ? wide(file, at) : narrow(file, at);
        if (directory.count > ENTRIES_MAX) throw new Refusal(ARCHIVE_TOO_LARGE, directory.count + " entries");
        return directory;
    }

    private static Directory narrow(RawFile file, long at) {
        long count = file.uint16(at + 10);
        if (count != file.uint16(at + 8)) throw new Refusal(ARCHIVE_MALFORMED, "an archive in several files");
        return checked(new Directory(count, file.uint32(at + 16), at), file.uint32(at + 12));
    }

    private static Directory wide(RawFile file, long end) {
        long at = end - LOCATOR_BYTES - WIDE_END_BYTES;
        if (at < 0 || file.uint63(end - LOCATOR_BYTES + 8) != at || file.uint32(at) != WIDE_END) {
            throw new Refusal(ARCHIVE_MALFORMED, "the end record of 64 bits is not where it should be");
        }
        if (file.uint63(at + 4) != WIDE_END_BYTES - 12) throw new Refusal(ARCHIVE_HIDES_BYTES, "in the end record");
        long count = file.uint63(at + 32);
        Directory directory = checked(new Directory(count, file.uint63(at + 48), at), file.uint63(at + 40));
        agree(count, file.uint16(end + 10), 0xffff);
        agree(directory.at, file.uint32(end + 16), 0xffffffffL);
        agree(directory.end - directory.at, file.uint32(end + 12), 0xffffffffL);
        return directory;
    }

    private static Directory checked(Directory directory, long size) {
        if (directory.at + size != directory.end) {
            throw new Refusal(ARCHIVE_HIDES_BYTES, "the directory does not reach to the end of the file");
        }
        return directory;
    }

    /** The end record says the same twice, or leaves the word to the one of 64 bits. */
    private static void agree(long wide, long narrow, long elsewhere) {
        if (narrow != elsewhere && narrow != wide) throw new Refusal(ARCHIVE_CONTRADICTS_ITSELF, "the end record");
    }
}

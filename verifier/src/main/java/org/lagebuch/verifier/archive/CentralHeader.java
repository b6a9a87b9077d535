package org.lagebuch.verifier.archive;

import static org.lagebuch.verifier.verdict.Code.ARCHIVE_HIDES_BYTES;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.ENTRY_UNSAFE;

import org.lagebuch.verifier.verdict.Refusal;

/**
 * What the central directory says of an entry (PKWARE APPNOTE 4.3.12).
 *
 * @param crc of the content
 * @param packed bytes in the file
 * @param size bytes of the content
 * @param local where the local header begins
 * @param end where the next central header begins
 */
record CentralHeader(String name, int flags, int method, long crc, long packed, long size, long local, long end) {
    static final int SIZES_FOLLOW = 0x0008;
    private static final long SIGNATURE = 0x02014b50L;
    private static final int FIXED_BYTES = 46;
    private static final int NAME_BYTES_MAX = 100;
    /** Sizes behind the content, two bits of how it was packed, names in UTF-8. */
    private static final int KNOWN_FLAGS = SIZES_FOLLOW | 0x0006 | 0x0800;

    private static final int UNIX_KIND = 0xf000;
    private static final int UNIX_FILE = 0x8000;

    static CentralHeader at(RawFile file, long at) {
        if (file.uint32(at) != SIGNATURE) throw new Refusal(ARCHIVE_MALFORMED, "no directory entry at " + at);
        int nameBytes = file.uint16(at + 28);
        if (nameBytes == 0 || nameBytes > NAME_BYTES_MAX) {
            throw new Refusal(ARCHIVE_MALFORMED, "a name of " + nameBytes + " bytes");
        }
        String name = file.text(at + FIXED_BYTES, nameBytes);
        refuseOddities(file, at, name);
        ExtraFields extra = ExtraFields.read(file, at + FIXED_BYTES + nameBytes, file.uint16(at + 30));
        // The order in which the extra field holds those that do not fit.
        long size = extra.wide(file.uint32(at + 24));
        long packed = extra.wide(file.uint32(at + 20));
        long local = extra.wide(file.uint32(at + 42));
        extra.end();
        return new CentralHeader(
                name,
                file.uint16(at + 8),
                file.uint16(at + 10),
                file.uint32(at + 16),
                packed,
                size,
                local,
                at + FIXED_BYTES + nameBytes + file.uint16(at + 30));
    }

    boolean sizesFollow() {
        return (flags & SIZES_FOLLOW) != 0;
    }

    private static void refuseOddities(RawFile file, long at, String name) {
        int method = file.uint16(at + 10);
        if ((file.uint16(at + 8) & ~KNOWN_FLAGS) != 0 || (method != 0 && method != Entry.DEFLATED)) {
            throw new Refusal(ARCHIVE_MALFORMED, Names.shown(name) + " is encrypted or packed in a way not used here");
        }
        if (file.uint16(at + 32) != 0) throw new Refusal(ARCHIVE_HIDES_BYTES, "a comment on " + Names.shown(name));
        if (file.uint16(at + 34) != 0) throw new Refusal(ARCHIVE_MALFORMED, "an archive in several files");
        int unixKind = (int) (file.uint32(at + 38) >>> 16) & UNIX_KIND;
        if (unixKind != 0 && unixKind != UNIX_FILE) {
            throw new Refusal(ENTRY_UNSAFE, Names.shown(name) + " is a link or another thing that is no file");
        }
    }
}

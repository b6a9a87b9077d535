package org.lagebuch.verifier.archive;

import static org.lagebuch.verifier.verdict.Code.ARCHIVE_CONTRADICTS_ITSELF;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_HIDES_BYTES;

import org.lagebuch.verifier.verdict.Refusal;

/** What stands in front of an entry, and behind it (APPNOTE 4.3.7 and 4.3.9): the same as in the directory, or it is refused. */
final class LocalHeader {
    private static final long SIGNATURE = 0x04034b50L;
    private static final long SIGNATURE_BEHIND = 0x08074b50L;
    private static final int FIXED_BYTES = 30;

    private LocalHeader() {}

    /**
     * @param end where the next local header or the directory begins
     * @return where the content begins
     */
    static long content(RawFile file, CentralHeader central, long end) {
        long at = central.local();
        agree(central, file.uint32(at) == SIGNATURE);
        agree(central, file.uint16(at + 6) == central.flags() && file.uint16(at + 8) == central.method());
        int nameBytes = file.uint16(at + 26);
        agree(central, nameBytes == central.name().length());
        agree(central, file.text(at + FIXED_BYTES, nameBytes).equals(central.name()));
        int extraBytes = file.uint16(at + 28);
        ExtraFields extra = ExtraFields.read(file, at + FIXED_BYTES + nameBytes, extraBytes);
        if (!central.sizesFollow()) agreeOnSizes(file, central, extra);
        long content = at + FIXED_BYTES + nameBytes + extraBytes;
        refuseGap(file, central, content + central.packed(), end);
        return content;
    }

    private static void agreeOnSizes(RawFile file, CentralHeader central, ExtraFields extra) {
        long at = central.local();
        agree(central, file.uint32(at + 14) == central.crc());
        agree(central, extra.wide(file.uint32(at + 22)) == central.size());
        agree(central, extra.wide(file.uint32(at + 18)) == central.packed());
        extra.end();
    }

    private static void refuseGap(RawFile file, CentralHeader central, long from, long end) {
        long gap = end - from;
        if (!central.sizesFollow()) {
            if (gap != 0) throw new Refusal(ARCHIVE_HIDES_BYTES, gap + " bytes behind " + Names.shown(central.name()));
            return;
        }
        // A signature that may be left out, the checksum, and two sizes of four or eight bytes.
        if (gap != 12 && gap != 16 && gap != 20 && gap != 24) {
            throw new Refusal(ARCHIVE_HIDES_BYTES, gap + " bytes behind " + Names.shown(central.name()));
        }
        long at = from;
        if (gap == 16 || gap == 24) {
            agree(central, file.uint32(at) == SIGNATURE_BEHIND);
            at += 4;
        }
        agree(central, file.uint32(at) == central.crc());
        boolean wide = gap >= 20;
        agree(central, (wide ? file.uint63(at + 4) : file.uint32(at + 4)) == central.packed());
        agree(central, (wide ? file.uint63(at + 12) : file.uint32(at + 8)) == central.size());
    }

    private static void agree(CentralHeader central, boolean agrees) {
        if (!agrees) throw new Refusal(ARCHIVE_CONTRADICTS_ITSELF, Names.shown(central.name()));
    }
}

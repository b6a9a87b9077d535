package org.lagebuch.verifier.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_MALFORMED;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lagebuch.verifier.verdict.Refusal;

/** Numbers and names at places of a file that is mapped, not loaded; little end first, as ZIP has them. */
record RawFile(MemorySegment bytes) {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    static RawFile map(Path path, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new RawFile(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }

    long size() {
        return bytes.byteSize();
    }

    int uint16(long at) {
        return Short.toUnsignedInt(bytes.get(SHORT, within(at, Short.BYTES)));
    }

    long uint32(long at) {
        return Integer.toUnsignedLong(bytes.get(INT, within(at, Integer.BYTES)));
    }

    /** @return never negative: no such file is larger */
    long uint63(long at) {
        long value = bytes.get(LONG, within(at, Long.BYTES));
        if (value < 0) throw new Refusal(ARCHIVE_MALFORMED, "a number of 64 bits at " + at);
        return value;
    }

    String text(long at, int length) {
        return new String(slice(at, length).toArray(ValueLayout.JAVA_BYTE), ISO_8859_1);
    }

    ByteBuffer buffer(long at, long length) {
        return slice(at, length).asByteBuffer();
    }

    private MemorySegment slice(long at, long length) {
        return bytes.asSlice(within(at, length), length);
    }

    private long within(long at, long length) {
        if (at < 0 || length < 0 || at > size() - length) {
            throw new Refusal(ARCHIVE_MALFORMED, "the file ends within a header or an entry");
        }
        return at;
    }
}

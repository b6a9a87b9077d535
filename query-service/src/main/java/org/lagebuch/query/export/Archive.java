package org.lagebuch.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.lagebuch.ledger.Digest;

/**
 * A ZIP file that is written as it grows. The one of the JDK keeps something of every entry in memory until its end, and
 * a large case has hundreds of thousands; here the directory and the manifest wait on disk. The same entries make the
 * same bytes: they have no times.
 */
final class Archive implements Closeable {
    private static final int DEFLATED_FROM_BYTES = 128;
    private static final int VERSION_ZIP64 = 45;
    private static final int UTF8_NAMES = 1 << 11;
    private static final int FIRST_OF_1980 = 1 << 5 | 1;
    private static final long MAX_32 = 0xffff_ffffL;
    private static final int MAX_16 = 0xffff;

    private final OutputStream out;
    private final Spool directory = new Spool();
    private final Spool manifest = new Spool();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private long offset;
    private long entries;

    Archive(OutputStream out) throws IOException {
        this.out = out;
    }

    void put(String name, String text) throws IOException {
        put(name, text.getBytes(UTF_8));
    }

    void put(String name, byte[] content) throws IOException {
        manifest.write(line(Digest.sha256(content), name));
        entry(name, content);
    }

    void put(String name, Spool content) throws IOException {
        manifest.write(line(content.digest(), name));
        entry(name, content);
    }

    private static byte[] line(Digest digest, String name) {
        return (digest.hex() + "  " + name + "\n").getBytes(UTF_8);
    }

    /** Ends it with the manifest, in the form of {@code sha256sum}. */
    void finish(String manifestName) throws IOException {
        entry(manifestName, manifest);
        long start = offset;
        offset += directory.copyTo(out);
        write(end(start, offset - start));
        out.flush();
    }

    /** Flushes nothing: what was not finished is to look broken. */
    @Override
    public void close() throws IOException {
        deflater.end();
        directory.close();
        manifest.close();
    }

    /** @param packed its size in the file */
    private record Told(long crc, long packed, long size, boolean deflated) {}

    private void entry(String name, byte[] content) throws IOException {
        byte[] packed = content.length < DEFLATED_FROM_BYTES ? content : deflated(content);
        CRC32 crc = new CRC32();
        crc.update(content);
        begin(name, new Told(crc.getValue(), packed.length, content.length, packed.length < content.length));
        out.write(packed);
        offset += packed.length;
    }

    private void entry(String name, Spool content) throws IOException {
        begin(name, new Told(content.crc(), content.size(), content.size(), false));
        offset += content.copyTo(out);
    }

    private void begin(String name, Told told) throws IOException {
        byte[] path = name.getBytes(UTF_8);
        ByteBuffer common = common(told);
        directory.write(central(common, path));
        write(bytes(4 + common.limit() + 4 + path.length)
                .putInt(0x04034b50)
                .put(common.duplicate())
                .putShort((short) path.length)
                .putShort((short) 0)
                .put(path));
        entries++;
    }

    /** What the entry itself and the directory say of it alike (APPNOTE 4.3.7, 4.3.12). */
    private static ByteBuffer common(Told told) {
        return bytes(22)
                .putShort((short) VERSION_ZIP64)
                .putShort((short) UTF8_NAMES)
                .putShort((short) (told.deflated() ? 8 : 0))
                .putShort((short) 0)
                .putShort((short) FIRST_OF_1980)
                .putInt((int) told.crc())
                .putInt(Math.toIntExact(told.packed()))
                .putInt(Math.toIntExact(told.size()))
                .flip();
    }

    private byte[] central(ByteBuffer common, byte[] path) {
        boolean far = offset >= MAX_32;
        ByteBuffer record = bytes(46 + path.length + (far ? 12 : 0))
                .putInt(0x02014b50)
                .putShort((short) VERSION_ZIP64)
                .put(common.duplicate())
                .putShort((short) path.length)
                .putShort((short) (far ? 12 : 0))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) (far ? MAX_32 : offset))
                .put(path);
        if (far) record.putShort((short) 1).putShort((short) 8).putLong(offset);
        return taken(record);
    }

    /** The end in its long form, for whoever counts beyond 16 and 32 bits, and the short one after it (4.3.14 to 4.3.16). */
    private ByteBuffer end(long start, long size) {
        return bytes(56 + 20 + 22)
                .putInt(0x06064b50)
                .putLong(44)
                .putShort((short) VERSION_ZIP64)
                .putShort((short) VERSION_ZIP64)
                .putInt(0)
                .putInt(0)
                .putLong(entries)
                .putLong(entries)
                .putLong(size)
                .putLong(start)
                .putInt(0x07064b50)
                .putInt(0)
                .putLong(start + size)
                .putInt(1)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) Math.min(entries, MAX_16))
                .putShort((short) Math.min(entries, MAX_16))
                .putInt((int) Math.min(size, MAX_32))
                .putInt((int) Math.min(start, MAX_32))
                .putShort((short) 0);
    }

    private byte[] deflated(byte[] content) {
        // Whoever packs with another version of the library may get other bytes: the proofs do not depend on them.
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length];
        int length = deflater.deflate(packed);
        return deflater.finished() && length < content.length ? Arrays.copyOf(packed, length) : content;
    }

    private void write(ByteBuffer written) throws IOException {
        byte[] bytes = taken(written);
        out.write(bytes);
        offset += bytes.length;
    }

    private static byte[] taken(ByteBuffer written) {
        byte[] bytes = new byte[written.position()];
        written.flip().get(bytes);
        return bytes;
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

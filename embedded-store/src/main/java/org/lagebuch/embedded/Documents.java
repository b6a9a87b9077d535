package org.lagebuch.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Iterator;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one collection, sorted by {@code _id}. They are kept as BSON, in memory too: what is read is always a
 * copy, so nobody sees a document half changed.
 */
final class Documents {
    /** The server's numbers for what it refuses: BSONObjectTooLarge, and KeyTooLong of the days when it had one. */
    private static final int TOO_LARGE = 10334;

    private static final int KEY_TOO_LONG = 17280;
    private static final int KEY_MAX_BYTES = 0xffff;

    private final Changes changes;
    private final MVMap<byte[], byte[]> map;

    Documents(Changes changes, MVMap<byte[], byte[]> map) {
        this.changes = changes;
        this.map = map;
    }

    MVMap<byte[], byte[]> map() {
        return map;
    }

    @Nullable
    Document get(Position position) {
        StoredDocument stored = read(position);
        return stored == null ? null : stored.document();
    }

    @Nullable
    StoredDocument read(Position position) {
        byte[] bytes = map.get(position.key());
        if (bytes == null) return null;
        return new StoredDocument(BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes)), bytes.length);
    }

    void put(Position position, Document document) {
        if (position.key().length > KEY_MAX_BYTES)
            throw new MongoServerError(KEY_TOO_LONG, "KeyTooLong", "the _id is longer than 65535 bytes");
        map.put(position.key(), bytes(document));
        changes.count();
    }

    void remove(Position position) {
        map.remove(position.key());
        changes.count();
    }

    Iterator<Position> scan(KeyRange range, boolean backwards) {
        byte[] start = backwards ? range.end() : range.first();
        byte[] stop = backwards ? range.first() : range.end();
        Iterator<byte[]> keys = map.cursor(start, stop, backwards);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public Position next() {
                return new Position(keys.next());
            }
        };
    }

    boolean holdKeyBetween(byte firstTag, byte lastTag) {
        byte[] key = map.ceilingKey(new byte[] {firstTag});
        return key != null && key[0] <= lastTag;
    }

    long count() {
        return map.sizeAsLong();
    }

    long bytes() {
        return map.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    /** A document larger than the limit could be written but never be read again. */
    static byte[] bytes(Document document) {
        ByteBuf buffer = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE)
            throw new MongoServerError(TOO_LARGE, "BSONObjectTooLarge", "a document may have 16 MiB");
        return ByteBufUtil.getBytes(buffer);
    }
}

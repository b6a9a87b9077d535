package org.lagebuch.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes: compared without sign they sort as the server sorts the values, equal values give equal bytes, and no
 * value's bytes begin another's, so that keys of several fields are simply joined.
 */
final class SortKey {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);

    static byte[] of(@Nullable Object value) {
        return new SortKey().add(value).toBytes();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    SortKey nothing() {
        return raw(ValueKind.NOTHING.tag());
    }

    SortKey add(@Nullable Object value) {
        raw(ValueKind.of(value).tag());
        return switch (value) {
            case Double number -> number(number);
            case Float number -> number(number);
            case Long number -> integer(number);
            case Integer number -> integer(number);
            case Number decimal -> number(decimal.doubleValue());
            case String text -> text(text);
            case Document document -> document(document);
            case Collection<?> array -> array(array);
            case BinData binary -> fixed(binary.getData().length, Integer.BYTES).raw(binary.getData());
            case LegacyUUID id ->
                signed(id.getUuid().getMostSignificantBits())
                        .signed(id.getUuid().getLeastSignificantBits());
            case UUID id ->
                fixed(id.getMostSignificantBits(), Long.BYTES).fixed(id.getLeastSignificantBits(), Long.BYTES);
            case ObjectId id -> raw(id.toByteArray());
            case Boolean truth -> raw(truth ? 1 : 0);
            case Instant instant -> signed(instant.toEpochMilli());
            case BsonTimestamp timestamp -> fixed(timestamp.getValue(), Long.BYTES);
            case BsonRegularExpression pattern -> text(pattern.getPattern()).text(String.valueOf(pattern.getOptions()));
            case BsonJavaScript code -> text(code.getCode());
            case null, default -> this;
        };
    }

    /** A long as the double at or below it and the distance: longs beyond 2^53 stay apart and still mix with doubles. */
    private SortKey integer(long value) {
        double below = (double) value;
        if (below == 0x1p63 || (long) below > value) below = Math.nextDown(below);
        return real(below).fixed(value - (long) below, Short.BYTES);
    }

    private SortKey number(double value) {
        return real(value == 0.0 ? 0.0 : value).fixed(0, Short.BYTES);
    }

    private SortKey real(double value) {
        long bits = Double.doubleToLongBits(value);
        return fixed(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE, Long.BYTES);
    }

    private SortKey signed(long value) {
        return fixed(value ^ Long.MIN_VALUE, Long.BYTES);
    }

    /** In the order of UTF-16 units, as the server compares text; a zero unit takes two bytes, so that zero can end it. */
    private SortKey text(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit >= 0x01 && unit <= 0x7f) raw(unit);
            else if (unit <= 0x7ff) raw(0xc0 | (unit >> 6)).raw(0x80 | (unit & 0x3f));
            else raw(0xe0 | (unit >> 12)).raw(0x80 | ((unit >> 6) & 0x3f)).raw(0x80 | (unit & 0x3f));
        }
        return raw(0);
    }

    private SortKey document(Document document) {
        document.forEach(
                (name, value) -> raw(ValueKind.of(value).tag()).text(name).add(value));
        return raw(0);
    }

    private SortKey array(Collection<?> array) {
        array.forEach(this::add);
        return raw(0);
    }

    private SortKey fixed(long value, int width) {
        for (int shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) raw((int) (value >> shift));
        return this;
    }

    private SortKey raw(int lowestByte) {
        bytes.write(lowestByte);
        return this;
    }

    SortKey raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }
}

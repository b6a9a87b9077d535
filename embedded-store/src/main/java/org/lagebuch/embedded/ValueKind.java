package org.lagebuch.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of BSON values, in the order in which the server sorts values of different kinds. */
enum ValueKind {
    MIN_KEY(1),
    /** What an array without elements leaves in an index, so that its document can be found through the other fields. */
    NOTHING(2),
    NULL(3),
    NUMBER(4),
    TEXT(5),
    DOCUMENT(6),
    ARRAY(7),
    BINARY(8),
    LEGACY_UUID(9),
    UUID(10),
    OBJECT_ID(11),
    BOOLEAN(12),
    INSTANT(13),
    TIMESTAMP(14),
    PATTERN(15),
    CODE(16),
    MAX_KEY(17);

    private final byte tag;

    ValueKind(int tag) {
        this.tag = (byte) tag;
    }

    /** Stands in the file, so it never changes. Never zero: that ends texts, documents and arrays, and sorts first. */
    byte tag() {
        return tag;
    }

    static ValueKind of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case Number _ -> NUMBER;
            case String _ -> TEXT;
            case Document _ -> DOCUMENT;
            case Collection<?> _ -> ARRAY;
            case BinData _ -> BINARY;
            case LegacyUUID _ -> LEGACY_UUID;
            case UUID _ -> UUID;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> INSTANT;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> PATTERN;
            case BsonJavaScript _ -> CODE;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            default -> throw new IllegalArgumentException("not a BSON value: " + value.getClass());
        };
    }

    /**
     * Whether the sortable bytes of a value keep every difference that the server sees. Decimals are reduced to doubles,
     * and documents and arrays are compared by rules of their own.
     */
    static boolean exact(@Nullable Object value) {
        ValueKind kind = of(value);
        return kind != DOCUMENT && kind != ARRAY && !(value instanceof Decimal128);
    }

    /** Whether a condition on this value can be looked up. Null also means "no such field", which an index cannot tell. */
    static boolean searchable(@Nullable Object value) {
        return switch (of(value)) {
            case MIN_KEY, NOTHING, NULL, DOCUMENT, ARRAY, PATTERN, CODE, MAX_KEY -> false;
            case NUMBER, TEXT, BINARY, LEGACY_UUID, UUID, OBJECT_ID, BOOLEAN, INSTANT, TIMESTAMP -> true;
        };
    }
}

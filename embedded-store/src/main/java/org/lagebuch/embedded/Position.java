package org.lagebuch.embedded;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a document stands: the sortable bytes of its {@code _id}. Ids that the server calls equal stand in one place. */
final class Position {
    private final byte[] key;

    Position(byte[] key) {
        this.key = key;
    }

    static Position of(@Nullable Object id) {
        return new Position(SortKey.of(id));
    }

    byte[] key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Position position && Arrays.equals(key, position.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(key);
    }
}

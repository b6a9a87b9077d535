package org.lagebuch.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one index entry of a document starts with. */
final class EntryKey {
    /** In the place of an array without elements. */
    static final Object NOTHING = List.of();

    private final List<@Nullable Object> values;
    private final byte[] bytes;

    EntryKey(List<@Nullable Object> values) {
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
        SortKey key = new SortKey();
        for (Object value : values) {
            if (NOTHING.equals(value)) key.nothing();
            else key.add(value);
        }
        this.bytes = key.toBytes();
    }

    List<@Nullable Object> values() {
        return values;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntryKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

package org.lagebuch.embedded;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one field, as far as an index can help: never narrower than the query, since every document found
 * is held against the whole query again. So bounds are taken as included, and only the first equality counts.
 */
final class Condition {
    private @Nullable TreeSet<byte[]> equal;
    private byte @Nullable [] lower;
    private byte @Nullable [] upper;

    void in(Collection<?> values) {
        if (equal != null || !values.stream().allMatch(ValueKind::searchable)) return;
        equal = new TreeSet<>(Arrays::compareUnsigned);
        for (Object value : values) equal.add(SortKey.of(value));
    }

    void atLeast(@Nullable Object value) {
        if (!ValueKind.searchable(value)) return;
        byte[] bound = SortKey.of(value);
        if (lower == null || Arrays.compareUnsigned(bound, lower) > 0) lower = bound;
    }

    void atMost(@Nullable Object value) {
        if (!ValueKind.searchable(value)) return;
        byte[] bound = SortKey.of(value);
        if (upper == null || Arrays.compareUnsigned(bound, upper) < 0) upper = bound;
    }

    /** The values the field must have one of, sorted, or null where the query does not say. */
    @Nullable
    Set<byte[]> equal() {
        return equal;
    }

    boolean bounded() {
        return lower != null || upper != null;
    }

    /**
     * Where a field may hold an array, one element may satisfy one bound and another the other, so only one bound helps.
     * An open side ends with the values of the same kind, because the server compares no others.
     */
    KeyRange within(KeyRange key, boolean single) {
        byte[] low = lower;
        byte[] high = upper;
        if (low != null && high != null && (!single || low[0] != high[0])) high = null;
        if (low == null) low = new byte[] {high == null ? 0 : high[0]};
        if (high == null) high = new byte[] {low[0]};
        return key.then(low, high);
    }

    List<KeyRange> equalAfter(KeyRange key) {
        return equal == null
                ? List.of()
                : equal.stream().map(value -> key.then(value, value)).toList();
    }
}

package org.lagebuch.command.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what was used last, up to a weight. Not for use by several threads at once. */
final class Bounded<K, V> {
    private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final ToIntFunction<V> weight;
    private final long weightMax;
    private long weightNow;

    Bounded(long weightMax, ToIntFunction<V> weight) {
        this.weightMax = weightMax;
        this.weight = weight;
    }

    @Nullable
    V get(K key) {
        return entries.get(key);
    }

    void put(K key, V value) {
        V before = entries.put(key, value);
        if (before != null) weightNow -= weight.applyAsInt(before);
        weightNow += weight.applyAsInt(value);
        var eldest = entries.entrySet().iterator();
        while (weightNow > weightMax && eldest.hasNext()) {
            Map.Entry<K, V> entry = eldest.next();
            weightNow -= weight.applyAsInt(entry.getValue());
            eldest.remove();
        }
    }

    void remove(K key) {
        V before = entries.remove(key);
        if (before != null) weightNow -= weight.applyAsInt(before);
    }

    void clear() {
        entries.clear();
        weightNow = 0;
    }
}

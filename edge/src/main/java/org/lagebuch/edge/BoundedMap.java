package org.lagebuch.edge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that holds so many at the most: the eldest goes where there are too many. Of one thread, as what it extends.
 *
 * @param <K> of its keys
 * @param <V> of its values
 */
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final float USUAL_LOAD = 0.75f;

    private final int max;

    private BoundedMap(int max, boolean byUse) {
        super(16, USUAL_LOAD, byUse);
        this.max = max;
    }

    /** The eldest is what was put first. */
    public static <K, V> Map<K, V> byAge(int max) {
        return new BoundedMap<>(max, false);
    }

    /** The eldest is what was not asked for longest. */
    public static <K, V> Map<K, V> byUse(int max) {
        return new BoundedMap<>(max, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > max;
    }
}

package org.lagebuch.query.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.lagebuch.log.seal.Anchors.Place;

/** Of all anchors of a log those that bound the times of some events: the last before each, and the first over it. */
final class NeededAnchors {
    private final List<Place> all;
    private final SortedSet<Place> needed = new TreeSet<>(Comparator.comparingLong(Place::position));

    /** @param inOrder of their positions; and so of the sizes they tell of */
    NeededAnchors(List<Place> inOrder) {
        this.all = new ArrayList<>(inOrder);
    }

    void boundEvent(long position) {
        int over = first(position, Place::size);
        if (over < all.size()) needed.add(all.get(over));
        int behind = first(position - 1, Place::position);
        if (behind > 0) needed.add(all.get(behind - 1));
    }

    List<Place> needed() {
        return List.copyOf(needed);
    }

    /** The first whose figure is above a bound. */
    private int first(long bound, ToLongFunction<Place> figure) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figure.applyAsLong(all.get(middle)) > bound) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}

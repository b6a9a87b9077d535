package org.lagebuch.embedded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Walks through the ranges of a plan, no further than it is asked to. */
final class PositionScan implements Iterator<Position> {
    private final Set<Position> seen = new HashSet<>();
    private final boolean repeats;
    private Supplier<@Nullable Iterator<Position>> ranges;
    private Iterator<Position> range = List.<Position>of().iterator();
    private @Nullable Position next;

    PositionScan(Supplier<@Nullable Iterator<Position>> ranges, boolean repeats) {
        this.ranges = ranges;
        this.repeats = repeats;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            Iterator<Position> further = range.hasNext() ? range : ranges.get();
            if (further == null) return false;
            range = further;
            if (range.hasNext()) take(range.next());
        }
        return true;
    }

    private void take(Position position) {
        if (!repeats || seen.add(position)) next = position;
    }

    @Override
    public Position next() {
        Position found = next;
        if (!hasNext() || (found = next) == null) throw new NoSuchElementException();
        next = null;
        return found;
    }

    /**
     * Notes where the rest stands, because the index may change before somebody comes back for it.
     *
     * @param most how many of those wanted will be asked for at the most
     */
    void detach(Predicate<Position> wanted, long most) {
        List<Position> rest = new ArrayList<>();
        while (rest.size() < most && hasNext()) {
            Position position = next();
            if (wanted.test(position)) rest.add(position);
        }
        next = null;
        range = rest.iterator();
        ranges = () -> null;
        seen.clear();
    }
}

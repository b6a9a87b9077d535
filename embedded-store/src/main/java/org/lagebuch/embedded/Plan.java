package org.lagebuch.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way to the documents of one query: which ranges of which index, in which direction, and whether they then already
 * stand in the order that was asked for.
 */
final class Plan {
    /** More combinations of listed values than this, and the later list is left to the documents found. */
    private static final int RANGES_MAX = 4096;

    private final StoreIndex index;
    private final Conditions conditions;
    private final List<KeyRange> ranges = new ArrayList<>(List.of(KeyRange.ALL));
    private final List<String> fixed = new ArrayList<>();
    private int listed;
    private boolean ranged;
    private boolean sorted;
    private boolean backwards;

    private Plan(StoreIndex index, Conditions conditions, @Nullable Document order) {
        this.index = index;
        this.conditions = conditions;
        narrow();
        sorted = order == null || order.isEmpty() || inOrder(order);
    }

    static Plan of(Stream<StoreIndex> indexes, Document query, @Nullable Document order) {
        Conditions conditions = Conditions.of(query);
        return indexes.map(index -> new Plan(index, conditions, order))
                .filter(Plan::finds)
                .max(Comparator.comparingInt(Plan::worth))
                .orElseThrow();
    }

    /** The order of the store itself, which is that of the {@code _id}. */
    static Plan natural(StoreIndex primary, boolean backwards) {
        Plan plan = new Plan(primary, Conditions.of(new Document()), null);
        plan.backwards = backwards;
        return plan;
    }

    boolean sorted() {
        return sorted;
    }

    PositionScan positions() {
        Iterator<KeyRange> each = (backwards ? ranges.reversed() : ranges).iterator();
        return new PositionScan(() -> each.hasNext() ? index.scan(each.next(), backwards) : null, repeats());
    }

    private boolean repeats() {
        if (!index.repeats()) return false;
        for (int field = 0; field < index.path().size(); field++)
            if (!index.exact(field) && !fixed.contains(index.path().get(field))) return true;
        return false;
    }

    /** An index that leaves documents out finds them all only if the query asks for a value, and its first field leads. */
    private boolean finds() {
        return index instanceof PrimaryIndex
                || listed > 0
                || ranged
                || (index.complete() && sorted && !index.repeats());
    }

    private int worth() {
        int whole = index.isUnique() && listed >= index.getKeys().size() ? 100 : 0;
        return whole + 4 * listed + (ranged ? 2 : 0) + (sorted ? 1 : 0);
    }

    private void narrow() {
        boolean array = false;
        for (int field = 0; field < index.path().size(); field++) {
            Condition condition = conditions.on(index.path().get(field));
            boolean exact = index.exact(field);
            // Elements of one array that meet two conditions need not be the same element.
            if (condition == null || (array && !exact) || !narrow(condition, field, exact)) return;
            array |= !exact;
        }
    }

    private boolean narrow(Condition condition, int field, boolean exact) {
        Set<byte[]> equal = condition.equal();
        if (equal == null) {
            if (condition.bounded()) {
                ranges.replaceAll(range -> condition.within(range, exact));
                ranged = true;
            }
            return false;
        }
        if (ranges.size() > 1 && (long) ranges.size() * equal.size() > RANGES_MAX) return false;
        List<KeyRange> longer = ranges.stream()
                .flatMap(range -> condition.equalAfter(range).stream())
                .toList();
        ranges.clear();
        ranges.addAll(longer);
        listed++;
        if (equal.size() == 1) fixed.add(index.path().get(field));
        return true;
    }

    /** Fields with one possible value do not matter for the order; all others must follow the index, all one way. */
    private boolean inOrder(Document order) {
        List<String> path = index.path();
        Set<Boolean> directions = new HashSet<>();
        int field = 0;
        for (Map.Entry<String, Object> part : order.entrySet()) {
            String name = part.getKey();
            if (fixed.contains(name) && index.exact(path.indexOf(name))) continue;
            while (field < path.size() && fixed.contains(path.get(field))) field++;
            // Behind the _id nothing is left to decide.
            if (field == path.size()) break;
            directions.add(descending(part.getValue()));
            if (!path.get(field).equals(name) || !index.exact(field) || directions.size() > 1) return false;
            field++;
        }
        backwards = directions.contains(true);
        return true;
    }

    static boolean descending(Object direction) {
        return ((Number) direction).intValue() < 0;
    }
}

package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.TIME_AFTER_ANCHOR;
import static org.lagebuch.verifier.verdict.Code.TIME_BEFORE_ANCHOR;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.verifier.verdict.Refusal;

/**
 * Between which times the place of a leaf was fixed, by time-stamps alone (ledger.md 1.9): after the token that an anchor
 * ahead of it tells of, for nobody can foresee a token, and before the token over a checkpoint that holds it.
 */
final class Bounds {
    /** By how much the log's clock may differ from the authorities'. */
    private static final Duration TOLERANCE = Duration.ofSeconds(120);

    /** By index of the anchor's leaf; never falling, as an anchor further on is younger. */
    private final TreeMap<Long, Instant> after = new TreeMap<>();
    /** By size of the checkpoint; never falling, as a smaller checkpoint's token also bounds what it holds. */
    private final TreeMap<Long, Instant> before = new TreeMap<>();

    private long bounded;

    /** Anchors come in the order of the log. */
    void anchoredAt(long index, Instant token) {
        Map.Entry<Long, Instant> last = after.lastEntry();
        boolean later = last == null || token.isAfter(last.getValue());
        after.put(index, later ? token : last.getValue());
    }

    void stampedAt(long size, Instant token) {
        Map.Entry<Long, Instant> larger = before.ceilingEntry(size);
        if (larger != null && larger.getValue().isBefore(token)) return;
        before.put(size, token);
        before.headMap(size).replaceAll((smaller, time) -> time.isBefore(token) ? time : token);
    }

    /** When the last anchor ahead of a leaf was stamped; absent where there is none. */
    @Nullable
    Instant earliest(long index) {
        Map.Entry<Long, Instant> anchor = after.lowerEntry(index);
        return anchor == null ? null : anchor.getValue();
    }

    /** When the first checkpoint that holds a leaf was stamped; absent where there is none. */
    @Nullable
    Instant latest(long index) {
        Map.Entry<Long, Instant> checkpoint = before.higherEntry(index);
        return checkpoint == null ? null : checkpoint.getValue();
    }

    /** How many checked leaves have both bounds. */
    long bounded() {
        return bounded;
    }

    void check(Leaf leaf) {
        Instant after = earliest(leaf.index());
        Instant before = latest(leaf.index());
        if (after != null && leaf.time().isBefore(after.minus(TOLERANCE))) {
            throw new Refusal(TIME_BEFORE_ANCHOR, told(leaf) + "but lies behind a time-stamp of " + after);
        }
        if (before != null && leaf.time().isAfter(before.plus(TOLERANCE))) {
            throw new Refusal(TIME_AFTER_ANCHOR, told(leaf) + "but is covered by a time-stamp of " + before);
        }
        if (after != null && before != null) bounded++;
    }

    private static String told(Leaf leaf) {
        return "leaf " + leaf.index() + " says " + leaf.time() + " ";
    }
}

package org.lagebuch.desk.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where on the drawing an instant lies. Silence takes a fixed width however long it was, so that a quiet month does not
 * press the hours that matter into one line.
 */
final class Axis {
    /** A gap is silence where it is longer than this share of the whole, and than an hour. */
    private static final int SHARE = 20;

    private static final Duration SHORTEST = Duration.ofHours(1);
    /** At most this share of the width is silence. */
    private static final double QUIET_MOST = 0.5;

    private static final double QUIET_WIDTH = 30;

    /** A stretch of time on the drawing. */
    record Stretch(Instant from, Instant to, double x, double width, boolean silent) {
        double at(Instant instant) {
            double whole = Duration.between(from, to).toMillis();
            double part = Duration.between(from, instant).toMillis();
            return whole <= 0 ? x : x + width * Math.clamp(part / whole, 0.0, 1.0);
        }
    }

    private final NavigableMap<Instant, Stretch> stretches = new TreeMap<>();

    private Axis() {}

    /**
     * @param spans at least one
     * @param width of the whole drawing
     */
    static Axis of(List<Span> spans, double width) {
        List<Span> covered = covered(spans);
        Duration whole =
                Duration.between(covered.getFirst().from(), covered.getLast().to());
        Duration gap = whole.dividedBy(SHARE).compareTo(SHORTEST) > 0 ? whole.dividedBy(SHARE) : SHORTEST;
        List<Span> loud = new ArrayList<>();
        for (Span span : covered) {
            boolean near = !loud.isEmpty()
                    && Duration.between(loud.getLast().to(), span.from()).compareTo(gap) <= 0;
            if (near) loud.add(new Span(loud.removeLast().from(), span.to()));
            else loud.add(span);
        }
        Axis axis = new Axis();
        axis.lay(loud, width);
        return axis;
    }

    private void lay(List<Span> loud, double width) {
        int gaps = loud.size() - 1;
        double quiet = gaps == 0 ? 0 : Math.min(QUIET_WIDTH, width * QUIET_MOST / gaps);
        double left = width - quiet * gaps;
        double millis = loud.stream().mapToLong(Axis::millis).sum();
        double x = 0;
        for (int index = 0; index < loud.size(); index++) {
            Span span = loud.get(index);
            if (index > 0) {
                Instant end = loud.get(index - 1).to();
                stretches.put(end, new Stretch(end, span.from(), x, quiet, true));
                x += quiet;
            }
            double share = left * millis(span) / millis;
            stretches.put(span.from(), new Stretch(span.from(), span.to(), x, share, false));
            x += share;
        }
    }

    /** What happened at one moment alone still has a place. */
    private static long millis(Span span) {
        return Math.max(1, Duration.between(span.from(), span.to()).toMillis());
    }

    /** The same times without overlaps, in order. */
    private static List<Span> covered(List<Span> spans) {
        List<Span> covered = new ArrayList<>();
        TreeMap<Instant, Instant> ends = new TreeMap<>();
        spans.forEach(span -> ends.merge(span.from(), span.to(), (one, other) -> one.isAfter(other) ? one : other));
        for (Map.Entry<Instant, Instant> next : ends.entrySet()) {
            boolean over = !covered.isEmpty()
                    && !next.getKey().isAfter(covered.getLast().to());
            if (!over) covered.add(new Span(next.getKey(), next.getValue()));
            else if (next.getValue().isAfter(covered.getLast().to()))
                covered.add(new Span(covered.removeLast().from(), next.getValue()));
        }
        return covered;
    }

    double x(Instant instant) {
        Map.Entry<Instant, Stretch> before = stretches.floorEntry(instant);
        return before == null ? 0 : before.getValue().at(instant);
    }

    List<Stretch> silences() {
        return stretches.values().stream().filter(Stretch::silent).toList();
    }
}

package org.lagebuch.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a stretch of work took. Latencies are in milliseconds. */
record Sample(double perSecond, double p50, double p95, double p99) {
    private static final double NANOS_IN_MILLI = 1e6;
    private static final double NANOS_IN_SECOND = 1e9;

    /**
     * @param latencies in nanoseconds
     * @param nanos how long all of it took
     */
    static Sample of(long[] latencies, long nanos) {
        if (latencies.length == 0) throw new IllegalArgumentException("nothing was done in that time");
        long[] sorted = latencies.clone();
        Arrays.sort(sorted);
        return new Sample(
                sorted.length * NANOS_IN_SECOND / nanos,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99));
    }

    /** Each figure's median over several rounds: one disturbed round does not show. */
    static Sample median(Collection<Sample> rounds) {
        return new Sample(
                median(rounds, Sample::perSecond),
                median(rounds, Sample::p50),
                median(rounds, Sample::p95),
                median(rounds, Sample::p99));
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f ms" : "%.0f ms", value);
    }

    static String ratio(double one, double other) {
        return String.format(Locale.ROOT, "%.2f", one / other);
    }

    private static double median(Collection<Sample> rounds, ToDoubleFunction<Sample> figure) {
        List<Double> sorted =
                rounds.stream().map(figure::applyAsDouble).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Nearest rank. */
    private static double percentile(long[] sorted, int percent) {
        int rank = (sorted.length * percent + 99) / 100;
        return sorted[Math.max(0, rank - 1)] / NANOS_IN_MILLI;
    }
}

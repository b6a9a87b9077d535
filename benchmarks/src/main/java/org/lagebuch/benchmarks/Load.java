package org.lagebuch.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Callers who each do one thing after the other, as fast as they are answered. */
final class Load {
    private Load() {}

    /** One thing a caller does again and again; what it remembers is its own. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    static Sample during(Duration time, List<? extends Step> callers) throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Callable<LongStream>> work = callers.stream()
                .<Callable<LongStream>>map(caller -> () -> until(end, caller))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
            List<LongStream> latencies = new ArrayList<>();
            for (Future<LongStream> one : threads.invokeAll(work)) latencies.add(one.get());
            long took = System.nanoTime() - begin;
            return Sample.of(latencies.stream().flatMapToLong(all -> all).toArray(), took);
        }
    }

    static Sample times(int count, Step step) throws Exception {
        long[] latencies = new long[count];
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) latencies[i] = timed(step);
        return Sample.of(latencies, System.nanoTime() - begin);
    }

    private static LongStream until(long end, Step caller) throws Exception {
        LongStream.Builder latencies = LongStream.builder();
        while (System.nanoTime() < end) latencies.accept(timed(caller));
        return latencies.build();
    }

    private static long timed(Step step) throws Exception {
        long begin = System.nanoTime();
        step.run();
        return System.nanoTime() - begin;
    }
}

package org.lagebuch.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lagebuch.fact.CaseId;

/** The whole product from outside: how soon it serves, how it reads a huge case, how far its views lag behind. */
final class Product {
    private static final int FACTS = 100_000;
    private static final int BATCH = 500;
    private static final int READS = 200;
    private static final int WRITERS = 8;
    private static final int STARTS = 3;
    private static final Duration LOAD = Duration.ofSeconds(6);
    private static final double MEGABYTE = 1 << 20;
    private static final double MILLIS_IN_SECOND = 1000;

    private final Path jar;
    private final Path data;
    private final List<List<String>> rows = new ArrayList<>();

    private Product(Path jar, Path data) {
        this.jar = jar;
        this.data = data;
    }

    static void measure(Path jar, Scratch scratch, Report report) throws Exception {
        Product product = new Product(jar, scratch.directory("product"));
        product.rows.add(List.of("the whole product, over HTTP", "figure", "beside"));
        try {
            product.starts(scratch);
            product.run();
            product.startsAgain();
        } finally {
            report.table("The product with a case of " + FACTS + " facts", product.rows);
        }
    }

    private void starts(Scratch scratch) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            try (ProductProcess process = ProductProcess.start(jar, scratch.directory("start-" + start))) {
                seconds.add(seconds(process.startUp()));
            }
        }
        seconds.sort(null);
        row("start-up until it listens, empty", "%.1f s".formatted(seconds.get(STARTS / 2)), "median of " + STARTS);
    }

    private void run() throws Exception {
        try (ProductProcess process = ProductProcess.start(jar, data);
                Api api = process.api()) {
            long empty = process.liveHeap();
            CaseId caseId = api.openCase();
            fill(api, caseId);
            heap(process.liveHeap(), empty);
            pages(api, caseId);
            commands(api, caseId);
            lag(api);
        }
    }

    private void startsAgain() throws Exception {
        try (ProductProcess process = ProductProcess.start(jar, data);
                Api api = process.api()) {
            row("start-up with these facts", "%.1f s".formatted(seconds(process.startUp())), "once");
            rebuild(api);
        }
    }

    private void fill(Api api, CaseId caseId) throws Exception {
        long begin = System.nanoTime();
        long last = 0;
        for (int done = 0; done < FACTS; done += BATCH) last = api.remarks(caseId, BATCH);
        long recorded = System.nanoTime();
        api.awaitTimeline(caseId, last);
        long shown = System.nanoTime();
        row(
                "recorded in batches of " + BATCH,
                perSecond(FACTS, recorded - begin),
                "views done %.1f s later".formatted(seconds(Duration.ofNanos(shown - recorded))));
    }

    private void heap(long full, long empty) {
        row("live heap", "%.0f MB".formatted(full / MEGABYTE), "empty: %.0f MB".formatted(empty / MEGABYTE));
    }

    private void pages(Api api, CaseId caseId) throws Exception {
        String middle = "?asOf=" + FACTS / 2;
        Load.times(READS / 4, () -> api.timeline(caseId, ""));
        Load.times(READS / 4, () -> api.timeline(caseId, middle));
        List<Sample> first = new ArrayList<>();
        List<Sample> asOf = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            first.add(Load.times(READS / 5, () -> api.timeline(caseId, "")));
            asOf.add(Load.times(READS / 5, () -> api.timeline(caseId, middle)));
        }
        Sample now = Sample.median(first);
        Sample then = Sample.median(asOf);
        row("first timeline page", both(now), "");
        row("first page asOf its middle", both(then), "p95 ratio " + Sample.ratio(then.p95(), now.p95()));
    }

    private void commands(Api api, CaseId huge) throws Exception {
        CaseId small = api.openCase();
        List<Sample> inSmall = new ArrayList<>();
        List<Sample> inHuge = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            Sample one = Load.times(READS / 4, () -> api.remark(small));
            Sample other = Load.times(READS / 4, () -> api.remark(huge));
            if (round == 0) continue;
            inSmall.add(one);
            inHuge.add(other);
        }
        Sample least = Sample.median(inSmall);
        Sample most = Sample.median(inHuge);
        row(
                "one more fact in it",
                both(most),
                "p50 ratio to a case of hundreds " + Sample.ratio(most.p50(), least.p50()));
    }

    /** The lag is what a reader waits for who reads his own fact at once, while others write. */
    private void lag(Api api) throws Exception {
        List<Load.Step> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            CaseId caseId = api.openCase();
            writers.add(() -> api.remark(caseId));
        }
        Lagging lagging = new Lagging(api, api.openCase());
        Sample all = Load.during(
                LOAD, Stream.concat(writers.stream(), Stream.of(lagging)).toList());
        row(
                "view lag while " + WRITERS + " write",
                both(lagging.lag()),
                "they record %.0f facts/s".formatted(all.perSecond()));
    }

    private void rebuild(Api api) throws Exception {
        long begin = System.nanoTime();
        long events = api.post("/api/feed/rebuild", "{}").path("position").asLong();
        row("rebuild of every view", perSecond(events, System.nanoTime() - begin), events + " facts");
    }

    private void row(String... cells) {
        rows.add(List.of(cells));
    }

    private static String both(Sample sample) {
        return "p50 " + Sample.millis(sample.p50()) + ", p95 " + Sample.millis(sample.p95());
    }

    private static String perSecond(long count, long nanos) {
        return "%.0f facts/s".formatted(count / seconds(Duration.ofNanos(nanos)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_IN_SECOND;
    }
}

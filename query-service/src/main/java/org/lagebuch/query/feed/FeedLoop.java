package org.lagebuch.query.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.lagebuch.log.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that runs the feed: takes from the source, compares with the ledger's head, outlives outages. */
public final class FeedLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedLoop.class);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration RECONCILE_AFTER = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Feed feed;
    private final LongFunction<EventSource> sources;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private long lastLook = System.nanoTime();
    private long lastWatermark = -1;
    private long behindSince = lastLook;

    /** @param sources opens the source at the watermark; opened again after a failure */
    public FeedLoop(Feed feed, LongFunction<EventSource> sources) {
        this.feed = feed;
        this.sources = sources;
        this.thread = Thread.ofPlatform().name("feed").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean first = true;
        while (running()) {
            try (EventSource source = sources.apply(feed.watermark())) {
                if (first) feed.rebuildOld();
                if (first) feed.retryAll();
                first = false;
                while (running()) step(source);
                feed.saveMarks();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("the feed pauses", e);
                pause();
            }
        }
    }

    private void step(EventSource source) throws InterruptedException {
        List<StoredEvent> events = source.next();
        feed.apply(events);
        if (!events.isEmpty()) source.applied();
        if (System.nanoTime() - lastLook >= SECOND) look();
    }

    /** A ledger that stays ahead while nothing moves has events that the source lost. */
    private void look() {
        lastLook = System.nanoTime();
        boolean moves = feed.watermark() != lastWatermark;
        lastWatermark = feed.watermark();
        if (moves || feed.lag() == 0) behindSince = lastLook;
        if (lastLook - behindSince >= RECONCILE_AFTER.toNanos()) {
            LOG.info("{} events are missing from position {} on; reading the ledger", feed.lag(), lastWatermark);
            feed.reconcile();
        }
        if (moves) feed.saveMarks();
        feed.sweep(lastLook);
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void pause() {
        try {
            if (stopped.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}

package org.lagebuch.command.notary;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.AppendSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the ledger once a second at most while it grows. Where something does not fit it stops and says what; appends
 * go on, and the tail that is not sealed grows until somebody has looked.
 */
public final class Notary implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notary.class);
    private static final Duration BETWEEN_SEALS = Duration.ofSeconds(1);
    private static final Duration CLOSING_MAX = Duration.ofSeconds(10);

    private final Sealing sealing;
    private final AppendSignal signal;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private final ReentrantLock working = new ReentrantLock();
    private volatile @Nullable Stopped stopped;

    /** Starts at once, and goes on until closed or stopped by what it found. */
    public Notary(Sealing sealing, AppendSignal signal) {
        this.sealing = sealing;
        this.signal = signal;
        this.thread = Thread.ofPlatform().daemon().name("notary").start(this::serve);
    }

    /** Why nothing is sealed any more; empty while all is well. */
    public Optional<Stopped> stopped() {
        return Optional.ofNullable(stopped);
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(CLOSING_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (stopped == null && !isClosing(BETWEEN_SEALS)) {
            try {
                seal();
                signal.await(sealing.size(), BETWEEN_SEALS);
            } catch (Stopped found) {
                stopped = found;
                LOG.error("Nothing is sealed any more: {}", found.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (MongoException e) {
                LOG.warn("The notary waits for the store: {}", e.toString());
            } catch (RuntimeException e) {
                LOG.error("The notary could not seal and tries again", e);
            }
        }
    }

    /** Seals what is stored by now. */
    private void seal() {
        working.lock();
        try {
            sealing.seal();
        } finally {
            working.unlock();
        }
    }

    /**
     * Writes down how far every case had come with the event at a position. Once the notary is stopped nothing can be
     * proved anyhow, and whoever wants a bundle is told so.
     */
    public void cover(long position) {
        if (stopped != null) return;
        working.lock();
        try {
            sealing.index(position);
        } catch (Stopped found) {
            LOG.error("The cases are not indexed: {}", found.getMessage());
        } finally {
            working.unlock();
        }
    }

    private boolean isClosing(Duration atMost) {
        try {
            return closing.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

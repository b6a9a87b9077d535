package org.lagebuch.command.notary;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.seal.NotaryState;
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
    private final NotaryState state;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    /** Positions of seals whose index of cases is still to be written. */
    private final Set<Long> uncovered = new ConcurrentSkipListSet<>();

    private final ReentrantLock working = new ReentrantLock();
    private volatile @Nullable Stopped stopped;
    private volatile long sealed;
    private boolean told;

    /** Starts at once, and goes on until closed or stopped by what it found. */
    public Notary(Sealing sealing, AppendSignal signal, NotaryState state, InstantSource clock) {
        this.sealing = sealing;
        this.signal = signal;
        this.state = state;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("notary").start(this::serve);
    }

    /** Why nothing is sealed any more; empty while all is well. */
    public Optional<Stopped> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** How many leaves were signed when it last looked. */
    public long sealed() {
        return sealed;
    }

    /** How many events are stored and not yet signed. */
    public long unsealed() {
        return Math.max(0, sealing.log().head() - sealed);
    }

    /** Looks at something while nothing is being sealed. */
    <T> T settled(Supplier<T> look) {
        working.lock();
        try {
            return look.get();
        } finally {
            working.unlock();
        }
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
                index();
                seal();
                signal.await(sealing.size(), BETWEEN_SEALS);
            } catch (Stopped found) {
                stop(found);
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
            sealed = sealing.size();
            if (!told) state.working(clock.instant());
            told = true;
        } finally {
            working.unlock();
        }
    }

    private void stop(Stopped found) {
        stopped = found;
        LOG.error(
                "Nothing of {} is sealed any more ({}): {}",
                sealing.log().origin(),
                found.why().code(),
                found.getMessage());
        try {
            state.stopped(
                    new NotaryState.Stop(clock.instant(), found.why().code(), String.valueOf(found.getMessage())));
        } catch (MongoException e) {
            LOG.warn("That the notary stopped could not be written down: {}", e.toString());
        }
    }

    /**
     * Writes down how far every case had come with the event at a position, now or as soon as the store allows. Once the
     * notary is stopped nothing can be proved anyhow, and whoever wants a bundle is told so.
     */
    public void cover(long position) {
        uncovered.add(position);
        try {
            index();
        } catch (RuntimeException e) {
            LOG.warn("The index of cases up to {} has to wait: {}", position, e.toString());
        }
    }

    private void index() {
        working.lock();
        try {
            for (Long position : List.copyOf(uncovered)) {
                if (stopped != null) return;
                sealing.index(position);
                uncovered.remove(position);
            }
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

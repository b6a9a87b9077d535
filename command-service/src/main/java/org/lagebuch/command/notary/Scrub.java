package org.lagebuch.command.notary;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.seal.FullCheck;
import org.lagebuch.log.seal.ScrubReport;
import org.lagebuch.log.seal.Scrubs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything that is stored, every night and when somebody asks, one look at a time. What it finds is told
 * loudly and kept; nothing is repaired, and nothing else waits for it.
 */
public final class Scrub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scrub.class);

    /** A process that has just started has better things to do, and may never get as old as a night. */
    private static final Duration FIRST_AFTER = Duration.ofMinutes(10);

    private static final Duration LOOK_WHETHER_DUE = Duration.ofMinutes(1);

    private final Scrubbing scrubbing;
    private final Scrubs scrubs;
    /** There is more than one ledger, and whoever reads of one in a log has to know which. */
    private final String origin;

    private final InstantSource clock;
    private final Duration every;
    private final Instant begun;
    private final ReentrantLock starting = new ReentrantLock();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("scrub").factory());
    private volatile @Nullable CompletableFuture<ScrubReport> running;
    private volatile @Nullable ScrubReport latest;

    /**
     * What is looked at, and where what was found is kept.
     *
     * @param notary whose seals are checked
     */
    public record Means(FullCheck check, Notary notary, Signer signer, Scrubs scrubs) {}

    /** @param every zero where it looks only when asked */
    public Scrub(Means means, InstantSource clock, Duration every) {
        this.scrubbing = new Scrubbing(means.check(), means.notary(), means.signer(), clock);
        this.scrubs = means.scrubs();
        this.origin = means.check().origin();
        this.clock = clock;
        this.every = every;
        this.begun = clock.instant();
        thread.execute(this::remember);
        if (!every.isZero()) {
            long millis = LOOK_WHETHER_DUE.toMillis();
            var _ = thread.scheduleWithFixedDelay(this::whenDue, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Begins a look, or joins the one that is under way. */
    public CompletableFuture<ScrubReport> now() {
        starting.lock();
        try {
            CompletableFuture<ScrubReport> before = running;
            if (before != null && !before.isDone()) return before;
            CompletableFuture<ScrubReport> next = CompletableFuture.supplyAsync(this::look, thread);
            running = next;
            return next;
        } finally {
            starting.unlock();
        }
    }

    /** The last report, of this process or of one before it; empty before the first. */
    public Optional<ScrubReport> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private ScrubReport look() {
        try {
            ScrubReport report = scrubbing.report();
            latest = report;
            tell(report);
            scrubs.keep(report);
            return report;
        } catch (RuntimeException e) {
            LOG.error("The ledger {} could not be checked", origin, e);
            throw e;
        }
    }

    /** What was found stays found when the process starts anew. */
    private void remember() {
        try {
            latest = scrubs.latest().orElse(null);
        } catch (RuntimeException e) {
            LOG.warn("What the last check of the ledger found is not known: {}", e.toString());
        }
    }

    private void tell(ScrubReport report) {
        if (report.findings().isEmpty()) {
            LOG.info("The ledger {} was checked up to {}, and all is well", origin, report.size());
            return;
        }
        LOG.error(
                "THE LEDGER {} WAS TAMPERED WITH OR IS BROKEN: {} findings, the first at {}: {}",
                origin,
                report.findings().size(),
                report.findings().getFirst().position(),
                report.findings().getFirst().told());
    }

    private void whenDue() {
        try {
            if (isDue()) {
                var _ = now();
            }
        } catch (RuntimeException e) {
            LOG.warn("Whether the ledger is to be checked is not known: {}", e.toString());
        }
    }

    private boolean isDue() {
        Instant now = clock.instant();
        Instant due = scrubs.latest()
                .map(report -> report.startedAt().plus(every))
                .orElse(begun.plus(every.compareTo(FIRST_AFTER) < 0 ? every : FIRST_AFTER));
        return !now.isBefore(due);
    }
}

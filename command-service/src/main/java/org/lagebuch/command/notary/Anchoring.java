package org.lagebuch.command.notary;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.rounds.Rounds;
import org.lagebuch.log.seal.Anchors;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.Cosignatures;
import org.lagebuch.log.seal.Stamps;

/**
 * Ties the log to the clocks of others: every while, if it grew, and when somebody asks. While an authority is away the
 * newest checkpoint waits for it, which covers all before.
 */
public final class Anchoring implements AutoCloseable {
    private static final long NOTHING = -1;
    private static final Duration HURRYING_MAX = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration AWAITED_SOON = Duration.ofMillis(200);

    private final Anchors anchors;
    private final StampRound stampRound;
    private final InstantSource clock;
    private final Duration every;
    private final AtomicReference<Demand> demand = new AtomicReference<>(new Demand(NOTHING, Instant.MIN));
    private final @Nullable Rounds rounds;
    private Instant next = Instant.MIN;

    /**
     * What is needed beside the authorities.
     *
     * @param every how often at most, unless somebody asks
     */
    public record Means(HttpPost outside, InstantSource clock, RandomGenerator random, Duration every) {}

    /** That an event be covered soon. */
    private record Demand(long position, Instant until) {}

    /** Starts at once, where there is anybody to ask. */
    public Anchoring(
            List<TimestampAuthority> authorities, MongoDatabase ledger, Sealing.LogEvents events, Means means) {
        this.anchors = new Anchors(ledger);
        this.stampRound = new StampRound(
                authorities,
                new StampRound.Stores(new Checkpoints(ledger), new Cosignatures(ledger), new Stamps(ledger), anchors),
                events,
                new Stamping(means.outside(), means.clock(), means.random()));
        this.clock = means.clock();
        this.every = means.every();
        this.rounds = authorities.isEmpty() ? null : new Rounds("time stamps", this::round);
    }

    /**
     * For whoever is about to show an event: a checkpoint that covers it is stamped as soon as somebody is there to do
     * so. Nobody waits for it.
     */
    public void demand(long position) {
        if (rounds == null) return;
        Instant until = clock.instant().plus(HURRYING_MAX);
        demand.accumulateAndGet(
                new Demand(position, until),
                (before, now) -> new Demand(Math.max(before.position(), now.position()), now.until()));
        rounds.hurry();
    }

    @Override
    public void close() {
        if (rounds != null) rounds.close();
    }

    /** After a while it is like every other event: the notary may have stopped, and never sign what covers it. */
    private long awaited() {
        Demand now = demand.get();
        return clock.instant().isBefore(now.until()) ? now.position() : NOTHING;
    }

    private Duration round() throws IOException, InterruptedException {
        long awaited = awaited();
        Optional<Checkpoints.Stored> due = stampRound.grown().filter(grown -> isDue(grown.size(), awaited));
        if (due.isPresent()) {
            stampNew(due.get());
        } else {
            Optional<Checkpoints.Stored> anchored = stampRound.anchored();
            if (anchored.isPresent()) stampRound.stamp(anchored.get());
        }
        return isCovered(awaited) ? LOOK_AGAIN : AWAITED_SOON;
    }

    private boolean isDue(long size, long awaited) {
        return isCovered(awaited) ? !clock.instant().isBefore(next) : size > awaited;
    }

    /** Where nobody stamped it, it stays due. */
    private void stampNew(Checkpoints.Stored checkpoint) throws IOException, InterruptedException {
        try {
            stampRound.stamp(checkpoint);
        } finally {
            if (isCovered(checkpoint.size() - 1)) next = clock.instant().plus(every);
        }
    }

    private boolean isCovered(long position) {
        return position == NOTHING || anchors.covering(position).isPresent();
    }
}

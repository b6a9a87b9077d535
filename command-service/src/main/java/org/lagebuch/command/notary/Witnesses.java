package org.lagebuch.command.notary;

import java.time.Duration;
import java.util.List;
import org.lagebuch.command.rounds.Rounds;
import org.lagebuch.ledger.ConsistencyProof;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.Cosignatures;

/** Has every checkpoint that is the newest after a while cosigned by others; none of them is waited for. */
public final class Witnesses implements AutoCloseable {
    private final List<Rounds> rounds;

    /**
     * Starts at once, a thread for each.
     *
     * @param every how often at most each of them is asked
     */
    public Witnesses(List<Cosigner> cosigners, Stores stores, HttpPost outside, Duration every) {
        if (!cosigners.isEmpty()) stores.cosignatures().prepare();
        this.rounds = cosigners.stream()
                .map(cosigner ->
                        new Rounds("witness " + cosigner.key().name(), new Cosigning(cosigner, stores, outside, every)))
                .toList();
    }

    /** What is shown to witnesses, and where their answers are kept. */
    public record Stores(Checkpoints checkpoints, Cosignatures cosignatures, Growth growth) {}

    /** Proves that the log of one size became that of another. */
    @FunctionalInterface
    public interface Growth {
        ConsistencyProof between(long earlier, long later);
    }

    @Override
    public void close() {
        rounds.forEach(Rounds::close);
    }
}

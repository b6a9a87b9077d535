package org.lagebuch.command.notary;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.log.seal.Stamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets stamps for checkpoints. */
final class Stamping {
    static final int ANSWER_BYTES_MAX = 64 * 1024;
    private static final int NONCE_BITS = 128;
    private static final Logger LOG = LoggerFactory.getLogger(Stamping.class);

    /** Beyond it a verifier finds fault with the times of events (ledger.md 1.9). */
    private static final Duration CLOCK_DIFFERENCE_MAX = Duration.ofSeconds(120);

    private final HttpPost outside;
    private final InstantSource clock;
    private final RandomGenerator random;

    Stamping(HttpPost outside, InstantSource clock, RandomGenerator random) {
        this.outside = outside;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Asks once.
     *
     * @param note with the log's own signatures only
     * @throws IOException where there is no answer, or none to be believed
     */
    Stamps.Stamp stamp(TimestampAuthority authority, long size, SignedNote note)
            throws IOException, InterruptedException {
        StampRequest request = StampRequest.of(note.digest(), nonce());
        HttpPost.Reply reply =
                outside.post(authority.url(), "application/timestamp-query", request.der(), ANSWER_BYTES_MAX);
        if (reply.status() != 200) throw new IOException("it refuses: " + reply.told());
        return switch (request.read(reply.body(), authority.root())) {
            case StampRequest.Answer.Refused(String why) -> throw new IOException("its token is refused: " + why);
            case StampRequest.Answer.Stamped(Instant time, Octets token) -> {
                compareClocks(authority, time);
                yield new Stamps.Stamp(size, authority.name(), time, Octets.of(note.bytes()), token);
            }
        };
    }

    /** Which of two clocks is wrong is not known here: the stamp is kept, and somebody has to look. */
    private void compareClocks(TimestampAuthority authority, Instant time) {
        Duration difference = Duration.between(clock.instant(), time);
        if (difference.abs().compareTo(CLOCK_DIFFERENCE_MAX) > 0) {
            LOG.error("The clock of {} and this machine's differ by {}", authority.name(), difference);
        }
    }

    private BigInteger nonce() {
        byte[] bits = new byte[NONCE_BITS / Byte.SIZE];
        random.nextBytes(bits);
        return new BigInteger(1, bits);
    }
}

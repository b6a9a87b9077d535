package org.lagebuch.command.relay;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.LedgerTail;
import org.lagebuch.log.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the ledger to Kafka in log order. The mark moves after every acknowledgement of a page and never before, so a
 * fact may be carried twice but none is left out; while Kafka is away the relay waits, and the ledger goes on.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration PAUSE_MIN = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);
    private static final Duration CLOSING_MAX = Duration.ofSeconds(30);

    private final Map<String, Object> kafka;
    private final String origin;
    private final Lease lease;
    private final LedgerTail tail;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile long next;

    /**
     * Starts at once, and goes on until closed.
     *
     * @param marks database of the mark
     * @param kafka settings of the client, {@code bootstrap.servers} among them
     */
    public Relay(LedgerLog log, AppendSignal signal, MongoDatabase marks, Map<String, Object> kafka, Turn turn) {
        this.kafka = Map.copyOf(kafka);
        this.origin = log.origin();
        this.tail = new LedgerTail(log, signal);
        this.lease = new Lease(marks, turn.clock(), turn.owner());
        this.thread = Thread.ofPlatform().daemon().name("ledger-relay").start(this::serve);
    }

    /** @param owner names this process among those that take turns */
    public record Turn(InstantSource clock, String owner) {}

    /** The next position to carry, as far as this process knows. */
    public long next() {
        return next;
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            thread.join(CLOSING_MAX);
            // Not by the thread itself: it was interrupted, and the driver heeds that.
            lease.release();
        } catch (MongoException e) {
            LOG.warn("The relay's lease runs out by itself: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        Duration pause = PAUSE_MIN;
        while (!isClosing(Duration.ZERO)) {
            long before = next;
            @Nullable Exception why = carry();
            if (isClosing(Duration.ZERO)) return;
            pause = next > before ? PAUSE_MIN : longer(pause);
            if (why != null) LOG.warn("The relay waits {} and tries again: {}", pause, why.toString());
            if (isClosing(pause)) return;
        }
    }

    /** Carries as long as all goes well. @return what went wrong; nothing where another has the lease */
    private @Nullable Exception carry() {
        try (Bus bus = new Bus(kafka, origin)) {
            bus.prepare();
            OptionalLong from = lease.hold();
            while (from.isPresent() && !isClosing(Duration.ZERO)) {
                next = from.getAsLong();
                List<StoredEvent> page = tail.next(next);
                if (!page.isEmpty()) {
                    bus.carry(page);
                    if (!lease.carriedUpTo(page.getLast().position() + 1)) return null;
                }
                from = lease.hold();
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (MongoException | KafkaException | ExecutionException | TimeoutException e) {
            return e;
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

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : twice;
    }
}

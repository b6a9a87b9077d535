package org.lagebuch.command.rounds;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes to somebody outside again and again, on a thread of its own so that nothing here ever waits for him. While he is
 * away or not to be believed it goes less and less often.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration RETRY_FIRST = Duration.ofSeconds(1);
    private static final Duration RETRY_LAST = Duration.ofMinutes(10);
    private static final Duration CLOSING_MAX = Duration.ofSeconds(10);

    private final String name;
    private final Round round;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean closing;
    private boolean hurried;

    /** @param name for the log: to whom it goes */
    public Rounds(String name, Round round) {
        this.name = name;
        this.round = round;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::serve);
    }

    /** One attempt, which itself waits no longer than some seconds. */
    @FunctionalInterface
    public interface Round {
        /** @return how long until the next; what is thrown is logged, and then it is tried again */
        Duration go() throws IOException, InterruptedException;
    }

    /** The next round begins at once. */
    public void hurry() {
        lock.lock();
        try {
            hurried = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
        try {
            thread.join(CLOSING_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        int failures = 0;
        Duration pause = Duration.ZERO;
        try {
            while (!isClosing(pause)) {
                try {
                    pause = round.go();
                    failures = 0;
                } catch (IOException | RuntimeException e) {
                    pause = afterFailures(failures++);
                    LOG.warn("{}: {}; again in {}", name, e.toString(), pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static Duration afterFailures(int before) {
        Duration doubled = RETRY_FIRST.multipliedBy(1L << Math.min(before, Integer.SIZE - 2));
        return doubled.compareTo(RETRY_LAST) < 0 ? doubled : RETRY_LAST;
    }

    private boolean isClosing(Duration pause) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(pause);
        lock.lockInterruptibly();
        try {
            while (!closing && !hurried && nanos > 0) nanos = changed.awaitNanos(nanos);
            hurried = false;
            return closing;
        } finally {
            lock.unlock();
        }
    }
}

package org.lagebuch.query.feed;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for views to move. Only ever a hint: whoever wakes looks again. */
public final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long steps;

    void moved() {
        lock.lock();
        try {
            steps++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** To be read before looking, and handed to {@link #await} where the look was in vain. */
    public long steps() {
        lock.lock();
        try {
            return steps;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something moved since {@code seen}, or the time is over. */
    public boolean await(long seen, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (steps == seen && left > 0) left = moved.awaitNanos(left);
            return steps != seen;
        } finally {
            lock.unlock();
        }
    }
}

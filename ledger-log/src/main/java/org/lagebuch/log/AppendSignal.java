package org.lagebuch.log;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for the ledger to grow, where writer and reader share a process. Only ever a hint. */
public final class AppendSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Set<Runnable> callbacks = new CopyOnWriteArraySet<>();
    private long head;

    /** @param newHead the position the next event will take */
    public void appended(long newHead) {
        lock.lock();
        try {
            if (newHead <= head) return;
            head = newHead;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        callbacks.forEach(Runnable::run);
    }

    /**
     * @param callback quick, for the writer runs it
     * @return what ends it
     */
    public Runnable whenAppended(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }

    /** Waits until the head is known to be above a position, or the time is over. */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (head <= position && left > 0) left = grown.awaitNanos(left);
            return head > position;
        } finally {
            lock.unlock();
        }
    }
}

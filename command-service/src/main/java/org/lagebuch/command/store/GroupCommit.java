package org.lagebuch.command.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread at a time write, and that one for all who wait: a call to the store and its flush to disk are shared.
 * Who finds nobody writing does it on the spot, and waits for no other thread.
 */
final class GroupCommit implements AutoCloseable {
    private static final int WAITING_MAX = 1024;
    private static final int GROUP_MAX = 128;
    private static final int GROUP_BYTES_MAX = 8 << 20;
    private static final Duration CLOSING_MAX = Duration.ofSeconds(10);
    private static final long NAP_NANOS = 1_000_000_000;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_MAX);
    private final ReentrantLock turn = new ReentrantLock();
    private final GroupWriter writer;
    private final Thread committer;
    private volatile boolean closed;

    GroupCommit(GroupWriter writer) {
        this.writer = writer;
        this.committer = Thread.ofPlatform().daemon().name("ledger-append").start(this::serve);
    }

    /** @throws Busy where too many are waiting already */
    void submit(Waiting waiting) {
        if (closed) throw new Busy("the ledger is closing");
        if (!queue.offer(waiting)) throw new Busy(WAITING_MAX + " appends are waiting already");
        if (turn.tryLock()) writeGroup();
        // Also where somebody else has the turn: they may have taken their group before this one came.
        if (!queue.isEmpty()) LockSupport.unpark(committer);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(committer);
        try {
            committer.join(CLOSING_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(waiting -> waiting.failed(new Busy("the ledger is closed")));
    }

    private void serve() {
        while (!closed || !queue.isEmpty()) {
            if (queue.isEmpty()) LockSupport.parkNanos(this, NAP_NANOS);
            if (queue.isEmpty()) continue;
            turn.lock();
            writeGroup();
        }
    }

    /** With the turn taken; gives it back. */
    private void writeGroup() {
        try {
            writer.write(next());
        } finally {
            turn.unlock();
        }
    }

    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        int bytes = 0;
        while (group.size() < GROUP_MAX && bytes < GROUP_BYTES_MAX) {
            Waiting waiting = queue.poll();
            if (waiting == null) break;
            group.add(waiting);
            bytes += waiting.proposal().bytes();
        }
        return group;
    }
}

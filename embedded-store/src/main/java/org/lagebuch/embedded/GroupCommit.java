package org.lagebuch.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * One lock round all commands, and one thread that writes what they changed. A command that changed something waits for
 * its change to be on disk; while the disk works on one group, the next group gathers. The file is written only between
 * commands, so it never holds half of one.
 */
final class GroupCommit implements AutoCloseable {
    /** The server's InternalError. */
    private static final int INTERNAL_ERROR = 1;

    private final MVStore file;
    private final Changes changes;
    private final Housekeeping housekeeping;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition written = lock.newCondition();
    private final Thread writer = new Thread(this::write, "embedded-store-writer");
    private long onDisk;
    private boolean closing;
    private @Nullable Throwable failure;

    GroupCommit(MVStore file, Changes changes) {
        this.file = file;
        this.changes = changes;
        this.housekeeping = new Housekeeping(file);
        // Whoever forgets to close the store loses nothing by it, and should not be kept from ending.
        writer.setDaemon(true);
        if (file.isPersistent()) writer.start();
    }

    /** @param lasting whether the answer may show only what is on disk, although the command itself changes nothing */
    <T> T run(Supplier<T> command, boolean lasting) {
        lock.lock();
        try {
            refuseAfterFailure();
            long before = changes.counted();
            try {
                return command.get();
            } finally {
                if (lasting || changes.counted() != before) awaitDisk(changes.counted());
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitDisk(long change) {
        if (!file.isPersistent()) return;
        changed.signal();
        while (onDisk < change) {
            refuseAfterFailure();
            written.awaitUninterruptibly();
        }
    }

    private void refuseAfterFailure() {
        if (failure == null) return;
        throw new MongoServerError(INTERNAL_ERROR, "InternalError", "the store could not write its file", failure);
    }

    private void write() {
        try {
            while (writeOneGroup()) {
                // Until the store is closed.
            }
        } catch (RuntimeException | Error failed) {
            fail(failed);
        } catch (InterruptedException stranger) {
            fail(new IllegalStateException("only close() ends the writer", stranger));
        }
    }

    private boolean writeOneGroup() throws InterruptedException {
        long covered;
        lock.lock();
        try {
            awaitChange();
            if (closing && onDisk == changes.counted()) return false;
            covered = changes.counted();
            file.commit();
        } finally {
            lock.unlock();
        }
        file.sync();
        announce(covered);
        return true;
    }

    /** Returns when there is something to write, be it that housekeeping moved something. */
    private void awaitChange() throws InterruptedException {
        while (onDisk == changes.counted() && !closing) {
            if (changed.await(housekeeping.patienceMs(), TimeUnit.MILLISECONDS)) continue;
            if (housekeeping.whileIdle()) return;
        }
        if (!closing) housekeeping.whileBusy();
    }

    private void announce(long covered) {
        lock.lock();
        try {
            onDisk = covered;
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable failed) {
        lock.lock();
        try {
            failure = failed;
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is left. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}

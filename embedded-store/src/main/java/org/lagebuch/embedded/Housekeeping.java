package org.lagebuch.embedded;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Gives back the room that replaced data still takes in the file, in steps short enough not to be felt: one after another
 * while nobody writes, and now and then under load, so that the file stays in proportion to what is in it.
 */
final class Housekeeping {
    private static final int LIVE_PERCENT_MIN = 70;
    private static final int STEP_BYTES = 1 << 20;

    /** A chunk that housekeeping gathered is somewhat larger than a step, and is moved whole or not at all. */
    private static final int MOVE_BYTES = 8 * STEP_BYTES;

    private static final int COMMITS_PER_STEP = 1000;
    private static final long IDLE_MS = 200;
    private static final long BETWEEN_STEPS_MS = 10;

    private final MVStore file;
    private long patienceMs = IDLE_MS;
    private int commits;

    Housekeeping(MVStore file) {
        this.file = file;
    }

    /** How long nobody must have written before the next step while idle. */
    long patienceMs() {
        return patienceMs;
    }

    /** Tells whether there was something to do. */
    boolean whileIdle() {
        boolean worked = step();
        patienceMs = worked ? BETWEEN_STEPS_MS : Long.MAX_VALUE;
        return worked;
    }

    void whileBusy() {
        patienceMs = IDLE_MS;
        if (++commits % COMMITS_PER_STEP == 0) step();
    }

    /** First the pages that still count are gathered from chunks where few do, then the chunks are moved together. */
    private boolean step() {
        FileStore<?> store = file.getFileStore();
        if (file.compact(LIVE_PERCENT_MIN, STEP_BYTES)) return true;
        if (store.getFillRate() >= LIVE_PERCENT_MIN || !(store instanceof RandomAccessStore chunks)) return false;
        long before = store.size();
        chunks.compactMoveChunks(LIVE_PERCENT_MIN, MOVE_BYTES, file);
        return store.size() < before;
    }
}

package org.lagebuch.log.seal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** All that are kept as checkpoints, in order; read a page at a time beside the leaves. */
final class CheckpointsAhead {
    private static final int PAGE = 500;

    private final Checkpoints checkpoints;
    private final Deque<Checkpoints.Kept> page = new ArrayDeque<>();
    private long read = Long.MIN_VALUE;

    CheckpointsAhead(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** The next, which stays the next until it is taken; null after the last. */
    Checkpoints.@Nullable Kept next() {
        if (page.isEmpty()) {
            page.addAll(checkpoints.after(read, PAGE));
            if (!page.isEmpty()) read = page.getLast().size();
        }
        return page.peek();
    }

    Checkpoints.Kept take() {
        return page.remove();
    }
}

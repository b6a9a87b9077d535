package org.lagebuch.query.looks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Look;
import org.lagebuch.access.Looks;
import org.lagebuch.edge.BoundedMap;
import org.lagebuch.fact.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a look down before its answer is given: the first of its kind in five minutes, and each time something is taken
 * away. So nothing is lost when the power goes, and whoever works on a page waits once in five minutes.
 */
public final class Traces {
    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);
    private static final Duration WINDOW = Duration.ofMinutes(5);
    /** While nothing can be written down, not every page waits for that. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int KEPT_MAX = 50_000;

    private final Looks looks;
    private final InstantSource clock;
    private final Map<Same, Instant> windows = BoundedMap.byUse(KEPT_MAX);
    private final AtomicLong untraced = new AtomicLong();
    private volatile Instant nextTry = Instant.MIN;

    public Traces(Looks looks, InstantSource clock) {
        this.looks = looks;
        this.clock = clock;
    }

    /** Looks that are told as one within a window. */
    private record Same(@Nullable CaseId caseId, Look look) {}

    /**
     * @param caseId absent where no single case was looked at
     * @throws Looks.NotWritten where something was to be taken away, and that cannot be written down; a page is given all
     *     the same, for those who work on an incident need it more than the trace
     */
    public void leave(@Nullable CaseId caseId, Look look) {
        if (look.at().isTakenAway()) {
            looks.record(caseId, look);
            return;
        }
        Instant now = clock.instant();
        Same same = new Same(caseId, look);
        if (isTraced(same, now)) return;
        if (now.isBefore(nextTry)) {
            untraced.incrementAndGet();
            return;
        }
        try {
            looks.record(caseId, look);
            traced(same, now);
        } catch (Looks.Declined one) {
            missed(one);
        } catch (Looks.NotWritten away) {
            nextTry = now.plus(PAUSE);
            missed(away);
        }
    }

    private void missed(Looks.NotWritten why) {
        LOG.warn(
                "A look was not written down, the {}th: {}",
                untraced.incrementAndGet(),
                String.valueOf(why.getCause()));
    }

    /** How many looks could not be written down since this process began. */
    public long untraced() {
        return untraced.get();
    }

    private boolean isTraced(Same same, Instant now) {
        synchronized (windows) {
            Instant begun = windows.get(same);
            return begun != null && begun.equals(window(now));
        }
    }

    private void traced(Same same, Instant now) {
        synchronized (windows) {
            windows.put(same, window(now));
        }
    }

    private static Instant window(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), WINDOW.toSeconds()));
    }
}

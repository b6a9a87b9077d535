package org.lagebuch.access;

import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;

/** Where it is written down that somebody looked. */
@FunctionalInterface
public interface Looks {
    /**
     * Returns once it is durable.
     *
     * @param caseId absent where no single case was looked at
     * @throws NotWritten where it may not be
     */
    void record(@Nullable CaseId caseId, Look look);

    /** The trace could not be left. */
    class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotWritten(Throwable why) {
            super("a look could not be written down", why);
        }
    }

    /** This one could not be left, for a reason that lies with it or with whoever looked; those of others still can. */
    final class Declined extends NotWritten {
        private static final long serialVersionUID = 1L;

        public Declined(Throwable why) {
            super(why);
        }
    }
}

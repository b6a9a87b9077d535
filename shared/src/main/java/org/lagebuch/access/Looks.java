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
    final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotWritten(Throwable why) {
            super("a look could not be written down", why);
        }
    }
}

package org.lagebuch.access;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at something.
 *
 * @param person a pseudonym
 * @param role the one with which they looked
 * @param of the fact or the filing, where it was one alone
 * @param search the words that were looked for
 */
public record Look(
        String person,
        @Nullable String role,
        At at,
        @Nullable UUID of,
        @Nullable String search) {
    /** What was looked at. */
    public enum At {
        /** Any page of a case: its head, its timeline, its duties. */
        CASE,
        /** One fact with all its wordings. */
        FACT,
        /** A report word for word as it was filed. */
        FILING,
        /** A file to take away. */
        EXPORT,
        /** What a search found, in one case or among all. */
        SEARCH;

        /** Lower case, as the ledger spells it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it leaves a trace each time; others do once in a while. */
        public boolean isTakenAway() {
            return this == FILING || this == EXPORT;
        }
    }
}

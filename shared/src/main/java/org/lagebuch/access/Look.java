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
 * @param search the words that were looked for; what is beyond {@link #WORDS_MAX} is left out
 */
public record Look(
        String person,
        @Nullable String role,
        At at,
        @Nullable UUID of,
        @Nullable String search) {
    /** Characters of a search that are kept: nobody escapes the ledger by asking at length. */
    public static final int WORDS_MAX = 1_000;

    public Look {
        if (search != null && search.length() > WORDS_MAX) search = beginning(search);
    }

    /** No half of a character is kept, for it could not be written. */
    private static String beginning(String search) {
        boolean cutsOne = Character.isHighSurrogate(search.charAt(WORDS_MAX - 1));
        return search.substring(0, cutsOne ? WORDS_MAX - 1 : WORDS_MAX);
    }

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

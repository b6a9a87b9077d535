package org.lagebuch.standalone.identity;

import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;

/** What a password may be: long, and nothing else is asked of it (ASVS 6.2.1, 6.2.5). */
final class Passwords {
    private static final int CHARACTERS_MIN = 12;
    /** Enough for a sentence; whatever is let in is looked at whole (ASVS 6.2.8). */
    private static final int CHARACTERS_MAX = 128;

    private Passwords() {}

    static boolean fits(@Nullable String password) {
        int length = password == null ? 0 : password.length();
        return length >= CHARACTERS_MIN && length <= CHARACTERS_MAX;
    }

    static void check(@Nullable String password, String field) {
        if (fits(password)) return;
        throw new Refused(
                new Problem("wrong-password-length", 422, "A password has 12 to 128 characters.", field, null));
    }
}

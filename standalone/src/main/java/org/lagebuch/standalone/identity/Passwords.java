package org.lagebuch.standalone.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;

/**
 * What a password may be: long, and not among the first that somebody would guess who knows the usual ones, the name and the
 * product (ASVS 6.2.1, 6.2.4, 6.2.11). No rule of composition (6.2.5).
 */
final class Passwords {
    private static final int CHARACTERS_MIN = 12;
    /** Enough for a sentence; whatever is let in is looked at whole (ASVS 6.2.8). */
    private static final int CHARACTERS_MAX = 128;
    /** Guessing takes longer with each character, and so does counting the guesses. */
    private static final int CHARACTERS_WEIGHED = 64;
    /** Of zxcvbn's four: below it, a million guesses find the password. */
    private static final int SCORE_MIN = 2;

    private static final List<String> OF_THE_PLACE = List.of("lagebuch", "incident", "vorfall", "administrator");

    private static final Zxcvbn GUESSES = new Zxcvbn();

    private Passwords() {}

    /** What is wrong with a password. */
    enum Fault {
        WRONG_LENGTH("wrong-password-length", "A password has 12 to 128 characters."),
        USUAL(
                "usual-password",
                "This is among the first that anybody would guess. A few words that have nothing to do with each other are better.");

        private final String problem;
        private final String title;

        Fault(String problem, String title) {
            this.problem = problem;
            this.title = title;
        }

        Refused refused(String field) {
            return new Refused(new Problem(problem, 422, title, field, null));
        }

        String title() {
            return title;
        }
    }

    /** @param name of the user whose password it is to be */
    static Optional<Fault> fault(@Nullable String password, String name) {
        int length = password == null ? 0 : password.length();
        if (password == null || length < CHARACTERS_MIN || length > CHARACTERS_MAX) {
            return Optional.of(Fault.WRONG_LENGTH);
        }
        String weighed = password.substring(0, Math.min(length, CHARACTERS_WEIGHED));
        boolean usual = GUESSES.measure(weighed, known(name)).getScore() < SCORE_MIN;
        return usual ? Optional.of(Fault.USUAL) : Optional.empty();
    }

    static void check(@Nullable String password, String name, String field) {
        fault(password, name).ifPresent(fault -> {
            throw fault.refused(field);
        });
    }

    private static List<String> known(String name) {
        List<String> known = new ArrayList<>(OF_THE_PLACE);
        known.add(name);
        known.addAll(List.of(name.split("[._@-]", -1)));
        return known;
    }
}

package org.lagebuch.desk.duties;

import java.util.stream.Stream;
import org.lagebuch.desk.session.SignedIn;

/** Whom the page offers to judge and to decide; the API has the last word. */
final class Decider {
    private Decider() {}

    static boolean is(SignedIn person) {
        return Stream.of("responder", "lead", "legal", "administrator").anyMatch(person::is);
    }
}

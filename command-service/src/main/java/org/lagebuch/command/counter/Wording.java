package org.lagebuch.command.counter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.edge.Refused;
import org.lagebuch.wire.Unreadable;

/** Turns what is wrong into what a client is told. */
public final class Wording {
    private Wording() {}

    /** Ends the request; the first problem decides the status. */
    public static Refused refused(List<Problem> problems) {
        return new Refused(problems.stream().map(Wording::told).toList());
    }

    public static Refused refused(String field, Refusal refusal) {
        return refused(List.of(Problem.at(field, refusal)));
    }

    static Refused refused(String field, Refusal refusal, String detail) {
        return refused(List.of(Problem.at(field, refusal, detail)));
    }

    public static Refused refused(Unreadable unreadable) {
        return refused(List.of(problem(unreadable)));
    }

    public static Problem problem(Unreadable unreadable) {
        return Problem.at(unreadable.pointer(), refusal(unreadable.why()), unreadable.getMessage());
    }

    /** A problem within an answer that is none itself. */
    public static Map<String, Object> plainly(Problem problem) {
        return told(problem).members();
    }

    static org.lagebuch.edge.Problem told(Problem problem) {
        return told(problem.refusal(), problem.field(), problem.detail());
    }

    private static org.lagebuch.edge.Problem told(Refusal refusal, String field, @Nullable String detail) {
        return new org.lagebuch.edge.Problem(refusal.publicName(), refusal.status(), refusal.title(), field, detail);
    }

    private static Refusal refusal(Unreadable.Why why) {
        return switch (why) {
            case NOT_JSON -> Refusal.NOT_JSON;
            case UNKNOWN_PROPERTY -> Refusal.UNKNOWN_PROPERTY;
            case WRONG_TYPE -> Refusal.WRONG_TYPE;
            case MISSING_PROPERTY -> Refusal.MISSING_PROPERTY;
            case UNKNOWN_VALUE, UNKNOWN_VERSION -> Refusal.UNKNOWN_VALUE;
            case UNKNOWN_KIND -> Refusal.UNKNOWN_KIND;
        };
    }
}

package org.lagebuch.command.casefile.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Reporting;
import org.lagebuch.fact.Response;
import org.lagebuch.fact.Span;

/**
 * What is recorded has happened. It is judged on the earliest instant it may stand for, so that "this year" is never
 * refused; what is decided may lie ahead, and due dates are no occurrences at all.
 */
final class NothingLiesAhead implements Rule {
    /** For clocks that are not quite ours. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        Instant limit = hearing.now().plus(TOLERANCE);
        List<Problem> problems = new ArrayList<>();
        Occurrence occurred = fact.occurred();
        if (occurred != null && !isDecided(fact.what())) {
            judge(problems, "/occurred" + part(occurred), () -> Span.of(occurred, hearing.caseZone()), limit);
        }
        judge(problems, "/learnedAt", () -> Span.of(fact.learnedAt(), hearing.caseZone()), limit);
        judge(problems, "/assertedAt", () -> Span.of(fact.assertedAt(), hearing.caseZone()), limit);
        return problems;
    }

    private static void judge(List<Problem> problems, String field, Supplier<Span> span, Instant limit) {
        Instant earliest;
        try {
            earliest = span.get().earliest();
        } catch (DateTimeException e) {
            // No time at all: that is for another rule to tell.
            return;
        }
        if (earliest != null && earliest.isAfter(limit)) problems.add(Problem.at(field, Refusal.IN_THE_FUTURE));
    }

    private static boolean isDecided(Happening what) {
        return what instanceof Governance.DecisionTaken
                || what instanceof Reporting.ObligationDecided
                || (what instanceof Response.Containment measure && measure.state() == Response.State.DECIDED);
    }

    private static String part(Occurrence occurred) {
        return switch (occurred.precision()) {
            case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND -> "/value";
            case RANGE -> "/from";
            case BOUNDED -> "/notBefore";
            case RELATIVE, UNKNOWN -> "";
        };
    }
}

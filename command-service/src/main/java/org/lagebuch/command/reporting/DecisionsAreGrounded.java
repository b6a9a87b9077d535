package org.lagebuch.command.reporting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Reporting;

/**
 * Who decides on a duty says on which, what, and on what ground; who is late says why (GDPR Art. 33(1), 33(5)). An approver
 * is asked for by good practice, and by no rule here.
 */
public final class DecisionsAreGrounded implements Rule {
    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        return switch (fact.what()) {
            case Reporting.ObligationDecided decided -> decision(decided);
            case Reporting.DelayJustified justified -> delay(justified);
            default -> List.of();
        };
    }

    private static List<Problem> decision(Reporting.ObligationDecided decided) {
        List<Problem> problems = new ArrayList<>(needed(decided.regime(), "/details/regime"));
        problems.addAll(needed(decided.stage(), "/details/stage"));
        problems.addAll(needed(decided.decision(), "/details/decision"));
        problems.addAll(TextsStayWithinLimits.neededText("/details/ground", decided.ground()));
        return problems;
    }

    private static List<Problem> delay(Reporting.DelayJustified justified) {
        List<Problem> problems = new ArrayList<>(needed(justified.regime(), "/details/regime"));
        problems.addAll(TextsStayWithinLimits.neededText("/details/reasons", justified.reasons()));
        return problems;
    }

    private static List<Problem> needed(@Nullable Object value, String field) {
        return value == null ? List.of(Problem.at(field, Refusal.VALUE_MISSING)) : List.of();
    }
}

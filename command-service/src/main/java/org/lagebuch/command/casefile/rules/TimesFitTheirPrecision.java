package org.lagebuch.command.casefile.rules;

import java.util.ArrayList;
import java.util.List;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.fact.Fact;

/** A time is told exactly as precisely as it is known, and there is such a time. */
final class TimesFitTheirPrecision implements Rule {
    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        List<Problem> problems = new ArrayList<>();
        if (fact.occurred() != null) {
            OccurrenceShape.problems(fact.occurred()).forEach(problem -> problems.add(problem.below("/occurred")));
        }
        TimesTold.moments(fact).forEach((field, moment) -> problems.addAll(MomentShape.problems(field, moment)));
        TimesTold.ends(fact).forEach((field, end) -> problems.addAll(OccurrenceShape.end(field, end)));
        return problems;
    }
}

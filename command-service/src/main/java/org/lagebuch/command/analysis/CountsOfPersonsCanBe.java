package org.lagebuch.command.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Fact;

/** Nobody affected is a statement; fewer than nobody is none. */
public final class CountsOfPersonsCanBe implements Rule {
    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        if (!(fact.what() instanceof Analysis.AffectedPersons persons)) return List.of();
        List<Problem> problems = new ArrayList<>();
        belowNobody(problems, "/details/min", persons.min());
        belowNobody(problems, "/details/max", persons.max());
        if (persons.min() != null && persons.max() != null && persons.max().compareTo(persons.min()) < 0) {
            problems.add(Problem.at("/details/max", Refusal.OUT_OF_RANGE, "It is below the minimum."));
        }
        return problems;
    }

    private static void belowNobody(List<Problem> problems, String field, @Nullable BigDecimal count) {
        if (count != null && count.signum() < 0) {
            problems.add(Problem.at(field, Refusal.OUT_OF_RANGE, "Not below 0."));
        }
    }
}

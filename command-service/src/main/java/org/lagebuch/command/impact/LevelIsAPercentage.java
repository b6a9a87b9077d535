package org.lagebuch.command.impact;

import java.util.List;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Impact;

/** An impairment goes from 0 (none) to 100 (down). */
public final class LevelIsAPercentage implements Rule {
    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        boolean outside = fact.what() instanceof Impact.ServiceImpact impact
                && impact.level() != null
                && (impact.level() < 0 || impact.level() > 100);
        return outside
                ? List.of(Problem.at("/details/level", Refusal.OUT_OF_RANGE, "From 0 to 100 percent."))
                : List.of();
    }
}

package org.lagebuch.command.detection;

import java.util.ArrayList;
import java.util.List;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;

/**
 * Awareness starts legal clocks, so a person says since when, or that it is not known, and why (EDPB guidelines 9/2022,
 * 31: a reasonable degree of certainty). Without a party it is that of the organisation of the case.
 */
public final class AwarenessIsSaidWithReasons implements Rule {
    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        if (!(fact.what() instanceof Detections.AwarenessEstablished aware)) return List.of();
        List<Problem> problems = new ArrayList<>();
        if (aware.at() == null) {
            problems.add(Problem.at(
                    "/details/at", Refusal.VALUE_MISSING, "Give an instant, a date, or that it is unknown and why."));
        }
        problems.addAll(TextsStayWithinLimits.neededText("/details/reasons", aware.reasons()));
        return problems;
    }
}

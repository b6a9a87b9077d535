package org.lagebuch.command.casefile.rules;

import java.util.ArrayList;
import java.util.List;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.EvidenceReference;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Quantity;
import org.lagebuch.fact.Source;

/** Numbers that every fact may carry mean something only within their bounds. */
final class NumbersStayInRange implements Rule {
    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        List<Problem> problems = new ArrayList<>();
        Source source = fact.source();
        if (source != null && source.credibility() != null) {
            int credibility = source.credibility();
            if (credibility < 1 || credibility > 6) problems.add(outside("/source/credibility", "From 1 to 6."));
        }
        for (int index = 0; index < fact.quantities().size(); index++) {
            Quantity quantity = fact.quantities().get(index);
            if (isUpsideDown(quantity)) {
                problems.add(outside("/quantities/" + index + "/max", "It is below the minimum."));
            }
        }
        for (int index = 0; index < fact.evidence().size(); index++) {
            EvidenceReference evidence = fact.evidence().get(index);
            if (evidence.size() != null && evidence.size() < 0) {
                problems.add(outside("/evidence/" + index + "/size", "Not below 0."));
            }
        }
        return problems;
    }

    private static boolean isUpsideDown(Quantity quantity) {
        return quantity.min() != null
                && quantity.max() != null
                && quantity.max().compareTo(quantity.min()) < 0;
    }

    private static Problem outside(String field, String detail) {
        return Problem.at(field, Refusal.OUT_OF_RANGE, detail);
    }
}

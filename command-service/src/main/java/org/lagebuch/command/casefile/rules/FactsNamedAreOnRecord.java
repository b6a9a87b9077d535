package org.lagebuch.command.casefile.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;

/** A fact names only facts of the same case, on record or in the same request; never itself. */
final class FactsNamedAreOnRecord implements Rule {
    @Override
    public Inquiry needs(CaseId caseId, Fact fact) {
        Set<UUID> named = new HashSet<>(FactsNamed.by(fact).values());
        return named.isEmpty() ? Inquiry.standing(caseId) : new Inquiry(caseId, named, Set.of(), Set.of());
    }

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        List<Problem> problems = new ArrayList<>();
        FactsNamed.by(fact).forEach((field, named) -> {
            if (named.equals(fact.factId())) {
                problems.add(Problem.at(field, Refusal.LINK_TARGET_UNKNOWN, "A fact cannot name itself."));
            } else if (!hearing.isOnRecord(named)) {
                problems.add(Problem.at(field, Refusal.LINK_TARGET_UNKNOWN));
            }
        });
        return problems;
    }
}

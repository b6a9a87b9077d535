package org.lagebuch.command.casefile.rules;

import java.util.List;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;

/** A rule about facts as they are recorded; each capability brings its own. */
public interface Rule {
    /** What the rule must see to judge a fact. */
    default Inquiry needs(CaseId caseId, Fact fact) {
        return Inquiry.standing(caseId);
    }

    /** What is wrong with a fact, by field seen from the fact; empty where nothing is. */
    List<Problem> judge(Fact fact, Hearing hearing);
}

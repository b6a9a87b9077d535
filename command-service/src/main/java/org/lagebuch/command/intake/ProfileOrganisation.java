package org.lagebuch.command.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Repeat;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;

/**
 * Says what the organisation is, in the case reserved for it. The last profile holds as a whole; those before it stay.
 *
 * @param pack whose regimes a target may be set for
 */
record ProfileOrganisation(CaseId caseId, Draft draft, Intake.OrganisationProfiled profile, RulePack pack)
        implements CaseCommand {
    @Override
    public Inquiry inquiry() {
        return new Inquiry(caseId, Set.of(draft.fact().id()), Set.of(), Set.of());
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        if (casefile.opening().isEmpty()) return Decision.refuse("", Refusal.CASE_NOT_FOUND);
        return switch (Repeat.of(draft, casefile)) {
            case Repeat.SameAgain again -> new Decision.Known(again.receipts());
            case Repeat.Clash clash -> new Decision.Refused(clash.problems());
            case Repeat.FirstTime first -> judged();
        };
    }

    private Decision judged() {
        List<Problem> problems = new ProfileRules(pack).problems(profile);
        return problems.isEmpty() ? new Decision.Accepted(List.of(draft.recording())) : new Decision.Refused(problems);
    }
}

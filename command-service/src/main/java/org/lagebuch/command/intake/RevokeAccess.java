package org.lagebuch.command.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lagebuch.access.Deed;
import org.lagebuch.access.Part;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Repeat;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;

/** Ends one part, or every part, that somebody takes in a case. Of somebody who takes none, it is recorded all the same. */
record RevokeAccess(CaseId caseId, Draft draft, Intake.AccessRevoked revoked) implements CaseCommand {
    @Override
    public Deed deed() {
        return Deed.ADMIT;
    }

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
        List<Problem> problems = new ArrayList<>(GrantAccess.named(
                revoked.person() == null ? null : revoked.person().name()));
        if (revoked.role() != null && Part.of(revoked.role()).isEmpty()) problems.add(GrantAccess.noSuchPart());
        problems.addAll(TextsStayWithinLimits.neededText("/reasons", revoked.reasons()));
        return problems.isEmpty() ? new Decision.Accepted(List.of(draft.recording())) : new Decision.Refused(problems);
    }
}

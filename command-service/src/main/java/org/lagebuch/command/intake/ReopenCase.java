package org.lagebuch.command.intake;

import java.time.Instant;
import java.util.ArrayList;
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
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;

/** Opens a closed case again. */
record ReopenCase(CaseId caseId, Draft draft, Intake.CaseReopened reopening) implements CaseCommand {
    @Override
    public Inquiry inquiry() {
        return new Inquiry(caseId, Set.of(draft.fact().id()), Set.of(), Set.of());
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        return switch (Repeat.of(draft, casefile)) {
            case Repeat.SameAgain again -> new Decision.Known(again.receipts());
            case Repeat.Clash clash -> new Decision.Refused(clash.problems());
            case Repeat.FirstTime first ->
                switch (casefile.standing()) {
                    case Casefile.Standing.NotOpened never -> Decision.refuse("", Refusal.CASE_NOT_FOUND);
                    case Casefile.Standing.Open open -> Decision.refuse("", Refusal.CASE_ALREADY_OPEN);
                    case Casefile.Standing.Closed closed -> judged();
                };
        };
    }

    private Decision judged() {
        List<Problem> problems = new ArrayList<>(TextsStayWithinLimits.neededText("/ground", reopening.ground()));
        problems.addAll(TextsStayWithinLimits.text("/note", reopening.note()));
        return problems.isEmpty() ? new Decision.Accepted(List.of(draft.recording())) : new Decision.Refused(problems);
    }
}

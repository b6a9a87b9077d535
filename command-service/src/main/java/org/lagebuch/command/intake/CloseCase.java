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
import org.lagebuch.command.casefile.Obliging;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Repeat;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;

/** Closes a case once nobody who must be told waits for it. */
record CloseCase(CaseId caseId, Draft draft, Intake.CaseClosed closing, Obliging duties) implements CaseCommand {
    @Override
    public Inquiry inquiry() {
        return Obliging.inquiry(caseId)
                .and(new Inquiry(caseId, Set.of(draft.fact().id()), Set.of(), Set.of()));
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        return switch (Repeat.of(draft, casefile)) {
            case Repeat.SameAgain again -> new Decision.Known(again.receipts());
            case Repeat.Clash clash -> new Decision.Refused(clash.problems());
            case Repeat.FirstTime first ->
                switch (casefile.standing()) {
                    case Casefile.Standing.NotOpened never -> Decision.refuse("", Refusal.CASE_NOT_FOUND);
                    case Casefile.Standing.Closed closed -> Decision.refuse("", Refusal.CASE_CLOSED);
                    case Casefile.Standing.Open open -> judged(casefile, now);
                };
        };
    }

    private Decision judged(Casefile casefile, Instant now) {
        List<Problem> problems = new ArrayList<>(TextsStayWithinLimits.neededText("/ground", closing.ground()));
        problems.addAll(TextsStayWithinLimits.text("/note", closing.note()));
        UnansweredRequests.in(casefile)
                .forEach(id -> problems.add(Problem.at("", Refusal.REQUESTS_UNANSWERED, "Unanswered: " + id)));
        OpenDuties open = OpenDuties.among(duties.of(casefile, now));
        open.blocking().forEach(duty -> problems.add(Problem.at("", Refusal.DUTIES_OPEN, duty)));
        return problems.isEmpty()
                ? new Decision.Accepted(List.of(told(open).recording()))
                : new Decision.Refused(problems);
    }

    /** Whoever reads the closing sees what was left open. */
    private Draft told(OpenDuties open) {
        Intake.CaseClosed full = new Intake.CaseClosed(closing.ground(), closing.note(), open.listed());
        return draft.told(Fact.of(draft.fact().id(), full, draft.fact().summary()));
    }
}

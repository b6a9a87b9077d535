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
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Reporting;

/** Closes a case once no authority waits for an answer. */
record CloseCase(CaseId caseId, Draft draft, Intake.CaseClosed closing) implements CaseCommand {
    private static final Set<Class<? extends Happening>> REQUESTS = Set.of(
            Reporting.AuthorityRequestReceived.class,
            Reporting.AuthorityRequestAnswered.class,
            RecordKeeping.FactCorrected.class,
            RecordKeeping.FactRetracted.class);

    @Override
    public Inquiry inquiry() {
        return new Inquiry(caseId, Set.of(draft.fact().id()), Set.of(), REQUESTS);
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
                    case Casefile.Standing.Open open -> judged(casefile);
                };
        };
    }

    private Decision judged(Casefile casefile) {
        List<Problem> problems = new ArrayList<>(TextsStayWithinLimits.neededText("/ground", closing.ground()));
        problems.addAll(TextsStayWithinLimits.text("/note", closing.note()));
        UnansweredRequests.in(casefile)
                .forEach(id -> problems.add(Problem.at("", Refusal.REQUESTS_UNANSWERED, "Unanswered: " + id)));
        return problems.isEmpty() ? new Decision.Accepted(List.of(draft.recording())) : new Decision.Refused(problems);
    }
}

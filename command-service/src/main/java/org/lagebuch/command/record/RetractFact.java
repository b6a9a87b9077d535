package org.lagebuch.command.record;

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
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.casefile.rules.ServerKinds;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.RecordKeeping.FactRetracted;

/**
 * Takes a fact back; it stays on record, marked.
 *
 * @param retracted what the draft says
 */
record RetractFact(CaseId caseId, Draft draft, FactRetracted retracted, Rulebook rulebook) implements CaseCommand {
    @Override
    public Inquiry inquiry() {
        return new Inquiry(caseId, Set.of(draft.fact().id(), retracted.of()), Set.of(), Set.of());
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        if (casefile.opening().isEmpty()) return Decision.refuse("", Refusal.CASE_NOT_FOUND);
        return switch (Repeat.of(draft, casefile)) {
            case Repeat.SameAgain again -> new Decision.Known(again.receipts());
            case Repeat.Clash clash -> new Decision.Refused(clash.problems());
            case Repeat.FirstTime first -> judged(casefile, now);
        };
    }

    private Decision judged(Casefile casefile, Instant now) {
        return switch (Target.named(retracted.of(), casefile)) {
            case Target.Refused refused -> new Decision.Refused(List.of(refused.problem()));
            case Target.Found found -> {
                List<Problem> problems = new ArrayList<>(TextsStayWithinLimits.text("/note", retracted.note()));
                problems.addAll(rulebook.judge(draft, Hearing.ofOne(draft.fact(), casefile, now)));
                if (ServerKinds.include(found.entry().fact().what())) {
                    problems.add(Problem.at("", Refusal.NOT_RETRACTABLE));
                }
                if (casefile.standing() instanceof Casefile.Standing.Closed) {
                    problems.add(Problem.at("", Refusal.CASE_CLOSED));
                }
                yield problems.isEmpty()
                        ? new Decision.Accepted(List.of(draft.recording()))
                        : new Decision.Refused(problems);
            }
        };
    }
}

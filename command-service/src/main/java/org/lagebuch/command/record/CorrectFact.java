package org.lagebuch.command.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Repeat;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.casefile.rules.ServerKinds;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.RecordKeeping.FactCorrected;

/**
 * Puts a whole new fact in place of one on record, which stays.
 *
 * @param corrected what the draft says
 */
record CorrectFact(CaseId caseId, Draft draft, FactCorrected corrected, Rulebook rulebook) implements CaseCommand {
    @Override
    public Inquiry inquiry() {
        return rulebook.needs(caseId, List.of(replacement()))
                .and(new Inquiry(caseId, Set.of(draft.fact().id(), corrected.of()), Set.of(), Set.of()));
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
        return switch (Target.named(corrected.of(), casefile)) {
            case Target.Refused refused -> new Decision.Refused(List.of(refused.problem()));
            case Target.Found found -> {
                List<Problem> problems = problems(found.entry(), casefile, now);
                yield problems.isEmpty()
                        ? new Decision.Accepted(List.of(
                                draft.told(Learned.ofACorrection(draft.fact(), corrected.reason(), found.entry()))
                                        .recording()))
                        : new Decision.Refused(problems);
            }
        };
    }

    private List<Problem> problems(Entry target, Casefile casefile, Instant now) {
        List<Problem> problems = new ArrayList<>(TextsStayWithinLimits.text("/note", corrected.note()));
        Draft wrapper = new Draft(draft.fact(), draft.request(), 0);
        problems.addAll(rulebook.judge(wrapper, Hearing.ofOne(draft.fact(), casefile, now)));
        List<Problem> inside = new ArrayList<>(identity(target));
        Draft replaced = new Draft(replacement(), draft.request(), draft.detailsSize());
        inside.addAll(rulebook.judge(replaced, Hearing.ofOne(replacement(), casefile, now)));
        inside.forEach(problem -> problems.add(problem.below("/fact")));
        return problems;
    }

    /** The replacement is the same fact: it keeps its id, and its kind where the server gave it. */
    private List<Problem> identity(Entry target) {
        List<Problem> problems = new ArrayList<>();
        UUID itsId = corrected.fact().factId();
        if (itsId != null && !itsId.equals(corrected.of())) {
            problems.add(Problem.at("/factId", Refusal.REPLACEMENT_HAS_ANOTHER_ID));
        }
        boolean serverHasASay = ServerKinds.include(corrected.fact().what())
                || ServerKinds.include(target.fact().what());
        if (serverHasASay
                && corrected.fact().what().getClass() != target.fact().what().getClass()) {
            problems.add(Problem.at("/kind", Refusal.KIND_HAS_ITS_OWN_CALL));
        }
        return problems;
    }

    private Fact replacement() {
        return corrected.fact().withId(corrected.of());
    }
}

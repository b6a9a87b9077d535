package org.lagebuch.command.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Repeat;
import org.lagebuch.command.casefile.rules.ClosedCase;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.casefile.rules.ServerKinds;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Reporting;

/**
 * Records facts in one append: all of them or none.
 *
 * @param batch whether they were sent as a list, even of one
 */
record RecordFacts(CaseId caseId, List<Draft> drafts, boolean batch, Rulebook rulebook) implements CaseCommand {
    static final int BATCH_MAX = 500;

    RecordFacts {
        drafts = List.copyOf(drafts);
    }

    @Override
    public Inquiry inquiry() {
        return rulebook.needs(caseId, facts());
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        if (casefile.opening().isEmpty()) return Decision.refuse("", Refusal.CASE_NOT_FOUND);
        List<Problem> twice = idsThatStandTwice();
        if (!twice.isEmpty()) return new Decision.Refused(twice);
        return switch (Repeat.of(drafts, casefile, this::pointer)) {
            case Repeat.SameAgain again -> new Decision.Known(again.receipts());
            case Repeat.Clash clash -> new Decision.Refused(clash.problems());
            case Repeat.FirstTime first -> judged(casefile, now);
        };
    }

    private Decision judged(Casefile casefile, Instant now) {
        List<Problem> problems = new ArrayList<>();
        List<Fact> facts = facts();
        Set<UUID> announced = facts.stream().map(Fact::id).collect(Collectors.toSet());
        for (int index = 0; index < facts.size(); index++) {
            String at = pointer(index);
            Hearing hearing = new Hearing(casefile, announced, facts.subList(0, index), now);
            admitted(facts.get(index).what(), casefile).forEach(problem -> problems.add(problem.below(at)));
            rulebook.judge(drafts.get(index), hearing).forEach(problem -> problems.add(problem.below(at)));
        }
        return problems.isEmpty()
                ? new Decision.Accepted(drafts.stream().map(Draft::recording).toList())
                : new Decision.Refused(problems);
    }

    private static List<Problem> admitted(Happening what, Casefile casefile) {
        if (ServerKinds.include(what)) return List.of(Problem.at("/kind", Refusal.KIND_HAS_ITS_OWN_CALL));
        if (what instanceof Reporting.NotificationSubmitted filing && filing.content() != null) {
            return List.of(Problem.at("/details/content", Refusal.KIND_HAS_ITS_OWN_CALL));
        }
        boolean closed = casefile.standing() instanceof Casefile.Standing.Closed;
        return closed && !ClosedCase.takes(what) ? List.of(Problem.at("/kind", Refusal.CASE_CLOSED)) : List.of();
    }

    private List<Problem> idsThatStandTwice() {
        Set<UUID> seen = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            if (!seen.add(drafts.get(index).fact().id())) {
                problems.add(Problem.at(pointer(index) + "/factId", Refusal.ID_TWICE_IN_BATCH));
            }
        }
        return problems;
    }

    private List<Fact> facts() {
        return drafts.stream().map(Draft::fact).toList();
    }

    private String pointer(int index) {
        return batch ? "/facts/" + index : "";
    }
}

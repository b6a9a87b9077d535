package org.lagebuch.command.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Receipt;
import org.lagebuch.command.casefile.Recording;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;

/**
 * Keeps a notice and its links in one of the cases it concerns, in one append. What is on record of it already is left as
 * it is, so that a request that stopped half way goes on where it stopped.
 *
 * @param opening of the case, where it is to be opened if it is not; its draft stands first
 * @param notices the notice and its links
 * @param upstream whether it is the case that holds the notice itself
 */
record KeepNotice(CaseId caseId, @Nullable Draft opening, List<Draft> notices, boolean upstream, Rulebook rulebook)
        implements CaseCommand {
    KeepNotice {
        notices = List.copyOf(notices);
    }

    @Override
    public Inquiry inquiry() {
        return rulebook.needs(caseId, notices.stream().map(Draft::fact).toList());
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        return switch (casefile.standing()) {
            case Casefile.Standing.NotOpened fresh ->
                opening == null ? Decision.refuse("/caseId", Refusal.CASE_NOT_FOUND) : opened(opening, casefile, now);
            case Casefile.Standing.Open open
            when upstream && open.opening().kind() != Intake.CaseKind.UPSTREAM ->
                Decision.refuse("/caseId", Refusal.NOT_AN_UPSTREAM_CASE);
            case Casefile.Standing.Open open -> added(casefile, now);
            case Casefile.Standing.Closed closed ->
                missing(casefile).isEmpty() ? added(casefile, now) : Decision.refuse("/caseId", Refusal.CASE_CLOSED);
        };
    }

    private Decision opened(Draft with, Casefile casefile, Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (with.fact().what() instanceof Intake.CaseOpened told) problems.addAll(OpenCase.problems(told));
        problems.addAll(judged(notices, casefile, now));
        return decided(with, notices, problems);
    }

    private Decision added(Casefile casefile, Instant now) {
        List<Draft> known = new ArrayList<>(notices);
        List<Draft> missing = missing(casefile);
        known.removeAll(missing);
        for (Draft draft : known) {
            boolean same = casefile.entry(draft.fact().id())
                    .filter(entry -> entry.madeBy(draft.request()))
                    .isPresent();
            if (!same) return Decision.refuse("/factId", Refusal.ID_WITH_OTHER_CONTENT);
        }
        return missing.isEmpty()
                ? new Decision.Known(receipts(known, casefile))
                : decided(null, missing, judged(missing, casefile, now));
    }

    private static Decision decided(@Nullable Draft first, List<Draft> drafts, List<Problem> problems) {
        if (!problems.isEmpty()) return new Decision.Refused(problems);
        List<Recording> recordings = new ArrayList<>();
        if (first != null) recordings.add(first.recording());
        drafts.forEach(draft -> recordings.add(draft.recording()));
        return new Decision.Accepted(recordings);
    }

    private List<Problem> judged(List<Draft> drafts, Casefile casefile, Instant now) {
        Set<UUID> announced = drafts.stream().map(draft -> draft.fact().id()).collect(Collectors.toSet());
        Set<Problem> problems = new HashSet<>();
        List<Fact> facts = drafts.stream().map(Draft::fact).toList();
        for (int index = 0; index < drafts.size(); index++) {
            problems.addAll(
                    rulebook.judge(drafts.get(index), new Hearing(casefile, announced, facts.subList(0, index), now)));
        }
        return problems.stream().map(problem -> problem.below("/notice")).toList();
    }

    private List<Draft> missing(Casefile casefile) {
        return notices.stream()
                .filter(draft -> casefile.entry(draft.fact().id()).isEmpty())
                .toList();
    }

    private static List<Receipt> receipts(List<Draft> known, Casefile casefile) {
        return known.stream()
                .flatMap(draft -> casefile.entry(draft.fact().id()).stream())
                .map(Entry::receipt)
                .toList();
    }
}

package org.lagebuch.command.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Reporting.NotificationSubmitted;

/**
 * Records that a report was filed, with its text as it was filed. A closed case takes it too: late is better than never.
 *
 * @param draft what is written down of it
 * @param stage what it must say
 */
record SubmitFiling(CaseId caseId, Draft draft, Filing filing, Stage stage, Rulebook rulebook) implements CaseCommand {
    /** So that it fits a part of a leaf with whatever else is said. */
    static final int BYTES_MAX = 160 * 1024;

    @Override
    public Inquiry inquiry() {
        Set<UUID> facts = new HashSet<>(filing.claims());
        facts.add(draft.fact().id());
        return rulebook.needs(caseId, List.of(draft.fact())).and(new Inquiry(caseId, facts, Set.of(), Set.of()));
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
        List<Problem> problems = new ArrayList<>(new Completeness(stage, filing.fields()).problems());
        Hearing hearing = Hearing.ofOne(draft.fact(), casefile, now);
        filing.fields().forEach((id, field) -> unknownFacts(problems, id, field, hearing));
        if (draft.fact().what() instanceof NotificationSubmitted submitted && !fits(submitted.content())) {
            problems.add(Problem.at("/fields", Refusal.TEXT_TOO_LONG, "At most " + BYTES_MAX + " bytes."));
        }
        problems.addAll(TextsStayWithinLimits.text("/note", filing.note()));
        problems.addAll(TextsStayWithinLimits.text("/party", filing.party()));
        problems.addAll(TextsStayWithinLimits.neededText("/recipient", filing.recipient()));
        problems.addAll(TextsStayWithinLimits.neededText("/channel", filing.channel()));
        rulebook.judge(draft, hearing).stream()
                .filter(problem -> !isToldAbove(problem.field()))
                .map(SubmitFiling::asAsked)
                .forEach(problems::add);
        return problems.isEmpty() ? new Decision.Accepted(List.of(draft.recording())) : new Decision.Refused(problems);
    }

    private static boolean fits(@Nullable String text) {
        return text == null || text.getBytes(UTF_8).length <= BYTES_MAX;
    }

    private static void unknownFacts(List<Problem> problems, String id, Filing.Field field, Hearing hearing) {
        for (int index = 0; index < field.facts().size(); index++) {
            if (!hearing.isOnRecord(field.facts().get(index))) {
                String pointer = Completeness.pointer(id) + "/facts/" + index;
                problems.add(Problem.at(pointer, Refusal.LINK_TARGET_UNKNOWN));
            }
        }
    }

    private static boolean isToldAbove(String field) {
        return field.startsWith("/details/claims") || field.equals("/summary");
    }

    /** The request has no details: what the fact keeps there stands at its top, or in its fields. */
    private static Problem asAsked(Problem problem) {
        String field = problem.field();
        if (field.equals("/details")) return new Problem(problem.refusal(), "/fields", problem.detail());
        return field.startsWith("/details/")
                ? new Problem(problem.refusal(), field.substring("/details".length()), problem.detail())
                : problem;
    }
}

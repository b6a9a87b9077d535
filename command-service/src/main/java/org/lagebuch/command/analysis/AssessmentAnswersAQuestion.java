package org.lagebuch.command.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Fact;

/** An assessment answers what the rule pack asks, in the way it asks, and a legal judgement says why. */
public final class AssessmentAnswersAQuestion implements Rule {
    private final Questions questions;

    public AssessmentAnswersAQuestion(RulePack pack) {
        this.questions = new Questions(pack);
    }

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        if (!(fact.what() instanceof Analysis.Assessment assessed)) return List.of();
        String asked = assessed.question();
        if (asked == null) return List.of(Problem.at("/details/question", Refusal.VALUE_MISSING));
        Optional<Questions.Question> question = questions.named(asked);
        if (question.isEmpty()) return List.of(Problem.at("/details/question", Refusal.QUESTION_UNKNOWN));
        List<Problem> problems = new ArrayList<>(value(question.get(), assessed));
        String reasons = assessed.reasons();
        problems.addAll(
                question.get().judgement()
                        ? TextsStayWithinLimits.neededText("/details/reasons", reasons)
                        : TextsStayWithinLimits.text("/details/reasons", reasons));
        return problems;
    }

    private static List<Problem> value(Questions.Question question, Analysis.Assessment assessed) {
        Object value = assessed.value();
        // Some questions ask since when.
        if (value == null && assessed.at() != null && question.values() == Questions.Values.ANY) return List.of();
        if (value == null) return List.of(Problem.at("/details/value", Refusal.VALUE_MISSING));
        return fits(question.values(), value)
                ? List.of()
                : List.of(Problem.at("/details/value", Refusal.VALUE_DOES_NOT_FIT, told(question.values())));
    }

    private static boolean fits(Questions.Values values, @Nullable Object value) {
        return switch (values) {
            case YES_OR_NO -> value instanceof Boolean;
            case TEXT ->
                value instanceof String
                        || (value instanceof Collection<?> several
                                && !several.isEmpty()
                                && several.stream().allMatch(String.class::isInstance));
            case ANY -> true;
        };
    }

    private static String told(Questions.Values values) {
        return switch (values) {
            case YES_OR_NO -> "It is answered with true or false.";
            case TEXT -> "It is answered with a word, or several in a list.";
            case ANY -> "";
        };
    }
}

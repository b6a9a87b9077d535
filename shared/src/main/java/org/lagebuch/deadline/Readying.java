package org.lagebuch.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagebuch.deadline.known.Answer;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.pack.Stage;

/** How far the facts fill a report. */
final class Readying {
    private static final String LATE = "submitted later than";

    /** Where the pack names no fact, its own ids tell what many laws ask for in the same words. */
    private static final Map<String, String> BY_CONTENT = Map.ofEntries(
            Map.entry("nature", "breach_nature"),
            Map.entry("breach", "breach_nature"),
            Map.entry("description", "breach_nature"),
            Map.entry("contact", "contacts"),
            Map.entry("consequences", "assessed_consequences"),
            Map.entry("measures", "measures"),
            Map.entry("mitigation", "measures.mitigating"),
            Map.entry("impact", "impact"),
            Map.entry("cause", "root_cause"),
            Map.entry("actor", "attacker"),
            Map.entry("cross_border", "cross_border"));

    private final Knowledge known;

    Readying(Knowledge known) {
        this.known = known;
    }

    /** @param late whether the report is or was filed after its statutory date */
    List<Obligation.Readiness> of(Stage stage, boolean late) {
        return stage.contents().stream()
                .map(content -> readiness(content, late))
                .toList();
    }

    private Obligation.Readiness readiness(Stage.Content content, boolean late) {
        Optional<Answer> answer = fact(content).flatMap(known::of);
        boolean required = content.demand() == Stage.Demand.REQUIRED && isAsked(content, late);
        return new Obligation.Readiness(
                content.id(),
                content.label(),
                required,
                content.article(),
                answer.map(Readying::fill).orElseGet(() -> absent(content, late)),
                answer.map(Answer::from).orElse(List.of()));
    }

    private static Optional<String> fact(Stage.Content content) {
        return Optional.ofNullable(content.fact()).or(() -> Optional.ofNullable(BY_CONTENT.get(content.id())));
    }

    /** A condition in words is for a person to judge, but whether the report is late is known. */
    private static boolean isAsked(Stage.Content content, boolean late) {
        String condition = content.condition();
        return condition == null || (condition.startsWith(LATE) && late);
    }

    private static Obligation.Fill absent(Stage.Content content, boolean late) {
        boolean inTime = content.condition() != null && content.condition().startsWith(LATE) && !late;
        return inTime ? Obligation.Fill.NOT_NEEDED : Obligation.Fill.MISSING;
    }

    private static Obligation.Fill fill(Answer answer) {
        return switch (answer.certainty()) {
            case CONFIRMED -> Obligation.Fill.CONFIRMED;
            case ESTIMATE -> Obligation.Fill.ESTIMATE;
            case UNKNOWN -> Obligation.Fill.UNKNOWN_STATED;
        };
    }
}

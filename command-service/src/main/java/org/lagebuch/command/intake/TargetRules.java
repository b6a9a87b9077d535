package org.lagebuch.command.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.deadline.Names;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;

/**
 * Targets an organisation sets itself or promised: {@code "<regime>.<stage>": "PT48H"} for one of the pack, or a name of
 * its own with {@code {kind: policy|contract, from, within, recipient}}. No name of its own is that of a law.
 */
final class TargetRules {
    private static final Set<String> KINDS = Set.of("policy", "contract");
    private static final Set<String> PROPERTIES = Set.of("kind", "from", "within", "recipient");

    private final RulePack pack;

    TargetRules(RulePack pack) {
        this.pack = pack;
    }

    List<Problem> problems(String name, @Nullable Object target) {
        String field = "/policies/" + name.replace("~", "~0").replace("/", "~1");
        return switch (target) {
            case String within -> ofStage(field, name, within);
            case Map<?, ?> told -> own(field, name, told);
            case null, default -> List.of(Problem.at(field, Refusal.VALUE_DOES_NOT_FIT));
        };
    }

    private List<Problem> ofStage(String field, String name, String within) {
        List<Problem> problems = new ArrayList<>(span(field, within));
        int dot = name.indexOf('.');
        Optional<Regime> regime = regime(dot < 0 ? name : name.substring(0, dot));
        if (regime.isEmpty()) problems.add(Problem.at(field, Refusal.REGIME_UNKNOWN));
        boolean unknownStage = dot >= 0
                && regime.stream()
                        .flatMap(one -> one.stages().stream())
                        .noneMatch(stage -> Names.same(name.substring(dot + 1), stage.id()));
        if (regime.isPresent() && unknownStage) problems.add(Problem.at(field, Refusal.STAGE_UNKNOWN));
        return problems;
    }

    private List<Problem> own(String field, String name, Map<?, ?> told) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank()) problems.add(Problem.at(field, Refusal.TEXT_MISSING));
        int dot = name.indexOf('.');
        if (regime(dot < 0 ? name : name.substring(0, dot)).isPresent()) {
            problems.add(Problem.at(field, Refusal.VALUE_DOES_NOT_FIT, "A law has this name: give its target alone."));
        }
        told.keySet().stream()
                .filter(key -> !PROPERTIES.contains(String.valueOf(key)))
                .forEach(key -> problems.add(Problem.at(field + "/" + key, Refusal.UNKNOWN_PROPERTY)));
        if (told.containsKey("kind") && !KINDS.contains(String.valueOf(told.get("kind")))) {
            problems.add(Problem.at(field + "/kind", Refusal.UNKNOWN_VALUE));
        }
        if (told.containsKey("from") && !pack.facts().containsKey(String.valueOf(told.get("from")))) {
            problems.add(Problem.at(field + "/from", Refusal.QUESTION_UNKNOWN));
        }
        problems.addAll(span(field + "/within", told.get("within")));
        return problems;
    }

    private Optional<Regime> regime(String id) {
        return pack.regimes().stream().filter(one -> Names.same(id, one.id())).findFirst();
    }

    private static List<Problem> span(String field, @Nullable Object within) {
        try {
            if (within instanceof String text && Duration.parse(text).isPositive()) return List.of();
        } catch (DateTimeException none) {
            return List.of(unfit(field));
        }
        return List.of(unfit(field));
    }

    private static Problem unfit(String field) {
        return Problem.at(field, Refusal.VALUE_DOES_NOT_FIT, "Give an ISO 8601 duration above zero, such as PT48H.");
    }
}

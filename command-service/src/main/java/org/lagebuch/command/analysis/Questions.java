package org.lagebuch.command.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagebuch.deadline.pack.Condition;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;

/** What the rule pack asks a person to judge: its fact ids, and whether a stage is asked for at all. */
final class Questions {
    private final RulePack pack;
    private final Map<String, List<Condition.Test>> tests = new HashMap<>();

    Questions(RulePack pack) {
        this.pack = pack;
        pack.regimes().forEach(regime -> regime.appliesWhen().forEach(this::collect));
    }

    /**
     * What an answer must be.
     *
     * @param judgement whether it is a legal judgement, which needs reasons
     */
    record Question(Values values, boolean judgement) {}

    enum Values {
        YES_OR_NO,
        TEXT,
        ANY
    }

    Optional<Question> named(String id) {
        if (isStage(id)) return Optional.of(new Question(Values.YES_OR_NO, true));
        List<Condition.Test> asked = tests.getOrDefault(id, List.of());
        if (asked.isEmpty() && !pack.facts().containsKey(id)) return Optional.empty();
        boolean judgement = asked.stream().anyMatch(Condition.Test::legalTest);
        return Optional.of(new Question(values(asked), judgement));
    }

    private static Values values(List<Condition.Test> asked) {
        List<Object> all =
                asked.stream().flatMap(test -> test.values().stream()).toList();
        boolean unsure =
                all.isEmpty() || asked.stream().anyMatch(test -> test.values().isEmpty());
        if (unsure) return Values.ANY;
        if (all.stream().allMatch(Boolean.class::isInstance)) return Values.YES_OR_NO;
        return all.stream().allMatch(String.class::isInstance) ? Values.TEXT : Values.ANY;
    }

    private boolean isStage(String id) {
        for (Regime regime : pack.regimes()) {
            for (Stage stage : regime.stages()) {
                if (id.equals(regime.id() + "." + stage.id())) return true;
            }
        }
        return false;
    }

    private void collect(Condition condition) {
        switch (condition) {
            case Condition.Any any -> any.of().forEach(this::collect);
            case Condition.Test test ->
                tests.computeIfAbsent(test.fact(), id -> new ArrayList<>()).add(test);
        }
    }
}

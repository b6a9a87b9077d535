package org.lagebuch.command.casefile.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;

/** All rules a fact must keep: those of every fact, and those its capability brings. */
public final class Rulebook {
    private static final List<Rule> OF_EVERY_FACT = List.of(
            new TimesFitTheirPrecision(),
            new NothingLiesAhead(),
            new TextsStayWithinLimits(),
            new NumbersStayInRange(),
            new FactsNamedAreOnRecord(),
            new RelativesDoNotCircle());

    private final List<Rule> rules;

    public Rulebook(List<Rule> ofCapabilities) {
        rules = Stream.concat(OF_EVERY_FACT.stream(), ofCapabilities.stream()).toList();
    }

    /** What must be seen to judge these facts; their own ids are always looked up. */
    public Inquiry needs(CaseId caseId, List<Fact> facts) {
        Set<UUID> ids = new HashSet<>();
        Set<String> services = new HashSet<>();
        Set<Class<? extends Happening>> kinds = new HashSet<>();
        for (Fact fact : facts) {
            ids.add(fact.id());
            for (Rule rule : rules) {
                Inquiry needed = rule.needs(caseId, fact);
                ids.addAll(needed.facts());
                services.addAll(needed.services());
                kinds.addAll(needed.kinds());
            }
        }
        return new Inquiry(caseId, ids, services, kinds);
    }

    /** Everything that is wrong with a fact, by field seen from the fact. */
    public List<Problem> judge(Draft draft, Hearing hearing) {
        List<Problem> problems = new ArrayList<>(TextsStayWithinLimits.details(draft.detailsSize()));
        for (Rule rule : rules) problems.addAll(rule.judge(draft.fact(), hearing));
        return problems;
    }
}

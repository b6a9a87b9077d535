package org.lagebuch.command.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Impact;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Response;

/** Only what was impaired or isolated can be restored, unless it is said that nobody had reported it. */
public final class RestorationAnswersAnImpairment implements Rule {
    /** A correction may have put right what suffered, a retraction that anything did. */
    private static final Set<Class<? extends Happening>> CHANGES =
            Set.of(RecordKeeping.FactCorrected.class, RecordKeeping.FactRetracted.class);

    @Override
    public Inquiry needs(CaseId caseId, Fact fact) {
        if (!isToBeAnswered(fact)) return Inquiry.standing(caseId);
        Set<String> services = fact.subjects().stream()
                .map(Party::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Inquiry(caseId, Set.of(), services, CHANGES);
    }

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        if (!isToBeAnswered(fact)) return List.of();
        if (fact.subjects().isEmpty()) {
            return List.of(Problem.at("/subjects", Refusal.NOTHING_TO_RESTORE, "Name what was restored."));
        }
        Set<String> impaired = new HashSet<>();
        hearing.standingBeside(fact)
                .filter(RestorationAnswersAnImpairment::impairs)
                .forEach(earlier -> earlier.subjects().forEach(subject -> impaired.add(key(subject.name()))));
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < fact.subjects().size(); index++) {
            if (!impaired.contains(key(fact.subjects().get(index).name()))) {
                problems.add(Problem.at("/subjects/" + index, Refusal.NOTHING_TO_RESTORE));
            }
        }
        return problems;
    }

    private static boolean isToBeAnswered(Fact fact) {
        return fact.what() instanceof Impact.ServiceRestored restored
                && !restored.unreportedBefore()
                && !fact.negated();
    }

    private static boolean impairs(Fact fact) {
        return !fact.negated()
                && (fact.what() instanceof Impact.ServiceImpact || fact.what() instanceof Response.Containment);
    }

    private static String key(@Nullable String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}

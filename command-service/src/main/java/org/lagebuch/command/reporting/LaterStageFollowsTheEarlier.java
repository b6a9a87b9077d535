package org.lagebuch.command.reporting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.deadline.Names;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Reporting;

/** A later stage needs the earlier one, or a recorded decision why there was none. */
public final class LaterStageFollowsTheEarlier implements Rule {
    private static final Set<Class<? extends Happening>> EARLIER = Set.of(
            Reporting.NotificationSubmitted.class,
            Reporting.ObligationDecided.class,
            RecordKeeping.FactCorrected.class,
            RecordKeeping.FactRetracted.class);

    private final Stages stages;

    public LaterStageFollowsTheEarlier(RulePack pack) {
        this.stages = new Stages(pack);
    }

    @Override
    public Inquiry needs(CaseId caseId, Fact fact) {
        return stagesBefore(fact).isEmpty()
                ? Inquiry.standing(caseId)
                : new Inquiry(caseId, Set.of(), Set.of(), EARLIER);
    }

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        Set<String> before = stagesBefore(fact);
        if (before.isEmpty() || !(fact.what() instanceof Reporting.NotificationSubmitted submitted)) return List.of();
        boolean answered =
                hearing.standingBeside(fact).anyMatch(earlier -> settles(earlier, submitted.regime(), before));
        return answered ? List.of() : List.of(Problem.at("/details/stage", Refusal.EARLIER_STAGE_MISSING));
    }

    private Set<String> stagesBefore(Fact fact) {
        return fact.what() instanceof Reporting.NotificationSubmitted submitted
                        && submitted.regime() != null
                        && submitted.stage() != null
                ? stages.before(submitted.regime(), submitted.stage())
                : Set.of();
    }

    private static boolean settles(Fact earlier, @Nullable String regime, Set<String> stages) {
        if (earlier.negated()) return false;
        if (earlier.what() instanceof Reporting.NotificationSubmitted submitted) {
            return isOneOf(submitted.regime(), submitted.stage(), regime, stages);
        }
        return earlier.what() instanceof Reporting.ObligationDecided decided
                && decided.decision() != Reporting.Choice.NOTIFY
                && isOneOf(decided.regime(), decided.stage(), regime, stages);
    }

    private static boolean isOneOf(
            @Nullable String regime, @Nullable String stage, @Nullable String ofRegime, Set<String> stages) {
        return stage != null && ofRegime != null && Names.same(regime, ofRegime) && stages.contains(Names.plain(stage));
    }
}

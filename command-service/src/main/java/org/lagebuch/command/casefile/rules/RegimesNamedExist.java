package org.lagebuch.command.casefile.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.deadline.Names;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Reporting;

/** A regime or stage that is named is one of the rule pack: a typing error would leave a duty open, unnoticed. */
public final class RegimesNamedExist implements Rule {
    private final RulePack pack;

    public RegimesNamedExist(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        return switch (fact.what()) {
            case Reporting.ObligationDecided decided -> named(decided.regime(), decided.stage());
            case Reporting.FilingDrafted drafted -> named(drafted.regime(), drafted.stage());
            case Reporting.NotificationSubmitted submitted -> named(submitted.regime(), submitted.stage());
            case Reporting.DelayJustified justified -> named(justified.regime(), justified.stage());
            case Detections.AwarenessEstablished aware -> awareness(aware.regime());
            default -> List.of();
        };
    }

    private List<Problem> named(@Nullable String regime, @Nullable String stage) {
        if (regime == null) return List.of();
        Optional<Regime> known = pack.regimes().stream()
                .filter(one -> Names.same(regime, one.id()))
                .findFirst();
        if (known.isEmpty()) return List.of(Problem.at("/details/regime", Refusal.REGIME_UNKNOWN));
        boolean isStage = stage == null || known.get().stages().stream().anyMatch(one -> Names.same(stage, one.id()));
        return isStage ? List.of() : List.of(Problem.at("/details/stage", Refusal.STAGE_UNKNOWN));
    }

    /** One may be aware in the sense of a whole family of regimes, such as {@code eu-gdpr}. */
    private List<Problem> awareness(@Nullable String regime) {
        boolean known = regime == null
                || pack.regimes().stream()
                        .anyMatch(one -> Names.same(regime, one.id()) || Names.isFamilyOf(regime, one.id()));
        return known ? List.of() : List.of(Problem.at("/details/regime", Refusal.REGIME_UNKNOWN));
    }
}

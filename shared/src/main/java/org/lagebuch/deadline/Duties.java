package org.lagebuch.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lagebuch.deadline.count.Counting;
import org.lagebuch.deadline.count.Holidays;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.known.Legal;
import org.lagebuch.deadline.known.Told;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;

/** What a case obliges to: from its facts alone, the same whenever it is asked. Safe for many threads. */
public final class Duties {
    private final RulePack pack;
    private final Counting counting;

    public Duties(RulePack pack, Holidays holidays) {
        this.pack = pack;
        this.counting = new Counting(holidays);
    }

    /**
     * What binds, or may bind, in the order of the pack; then requests of authorities, policies and contracts.
     *
     * @param at the moment whose states are asked for; it moves no date
     */
    public List<Obligation> of(CaseRecord record, Instant at) {
        Told told = Told.of(record);
        List<Obligation> obligations = new ArrayList<>();
        List<Knowledge> parties =
                Legal.of(told).stream().map(party -> new Knowledge(told, party)).toList();
        for (Knowledge known : parties) {
            for (Regime regime : pack.regimes()) obligations.addAll(of(regime, known, at));
        }
        obligations.addAll(new Requests(parties.getFirst()).of(at));
        obligations.addAll(new Targets(parties.getFirst(), pack).of(at));
        return obligations;
    }

    private List<Obligation> of(Regime regime, Knowledge known, Instant at) {
        ClockStart starts = new ClockStart(known, regime.id());
        if (!isLaw(regime, starts, known, at)) return List.of();
        Filed filed = new Filed(known, regime.id());
        Applies applies = new Applicability(pack.facts(), known).all(regime.appliesWhen());
        if (!filed.isNamed() && !Relevance.isShown(applies, regime, known.party())) return List.of();
        Clock clock = new Clock(counting, starts, filed, known);
        List<Obligation> obligations = new ArrayList<>();
        for (Stage stage : regime.stages()) {
            if (stage.role() != null && !known.party().roles().contains(stage.role())) continue;
            Obligation one = new StageDuty(known, filed, clock, regime, stage, at).obligation(pack.version(), applies);
            if (!(one.state() instanceof State.NotApplicable)) obligations.add(one);
        }
        return obligations;
    }

    /** Proposals and what comes into force later bind nobody; a directive binds through the law of its Member State. */
    private static boolean isLaw(Regime regime, ClockStart starts, Knowledge known, Instant at) {
        if (regime.status() != Regime.Status.IN_FORCE) return false;
        LocalDate day =
                LocalDate.ofInstant(starts.lawOf(at), known.told().record().zone());
        boolean since = regime.since() != null && !day.isBefore(regime.since());
        return since && (regime.until() == null || !day.isAfter(regime.until()));
    }
}

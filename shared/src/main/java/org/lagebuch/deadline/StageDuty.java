package org.lagebuch.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.count.Anchor;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.deadline.known.Answer;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.known.Told;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.fact.Reporting;

/** One stage of a regime that binds a party, or may. */
final class StageDuty {
    private final Knowledge known;
    private final Filed filed;
    private final Clock clock;
    private final Regime regime;
    private final Stage stage;
    private final Instant at;
    private final List<Noted> reports;
    private final Optional<Noted> starter;
    private final Optional<Anchor> start;
    private final List<String> explanation = new ArrayList<>();

    StageDuty(Knowledge known, Filed filed, Clock clock, Regime regime, Stage stage, Instant at) {
        this.known = known;
        this.filed = filed;
        this.clock = clock;
        this.regime = regime;
        this.stage = stage;
        this.at = at;
        this.reports = filed.reports(stage.id());
        this.starter = clock.starter(stage.due().from());
        this.start = clock.anchor(stage.due().from());
    }

    /** @param pack version of the pack */
    Obligation obligation(String pack, Applies regimeApplies) {
        Applies applies = applies(regimeApplies);
        explain(applies);
        Optional<DueDates> dates = clock.dates(stage.due());
        explainClock(dates);
        State state = state(applies, dates);
        if (reports.isEmpty()) dates.ifPresent(found -> clock.remember(stage, found));
        explanation.add(States.words(state));
        boolean late = isLate(state, dates);
        return new Obligation(
                Obligation.Kind.LAW,
                pack,
                regime.id(),
                regime.name(),
                stage.id(),
                stage.name(),
                known.party().name(),
                regime.law(),
                stage.recipient(),
                applies,
                state,
                dates.orElse(null),
                anchor(),
                clock.rebased(stage),
                new Readying(known).of(stage, late),
                explanation);
    }

    private @Nullable UUID anchor() {
        return start.isPresent() ? starter.map(Noted::id).orElse(null) : null;
    }

    /** A decision to notify is a person's word that the duty binds; a condition in words asks for another. */
    private Applies applies(Applies regimeApplies) {
        boolean decided = filed.decision(stage.id())
                .filter(one -> one.what().decision() == Reporting.Choice.NOTIFY)
                .isPresent();
        String condition = stage.due().condition();
        if (decided || !reports.isEmpty()) return new Applies.Yes();
        if (condition == null || regimeApplies instanceof Applies.No) return regimeApplies;
        String question = regime.id() + '.' + stage.id();
        Optional<Answer> answer = known.judged(question);
        if (answer.isEmpty() || answer.get().values().isEmpty()) return asking(regimeApplies, question, condition);
        boolean no = answer.get().values().contains(false);
        return no ? new Applies.No("It was judged that this does not hold: " + condition + ".") : regimeApplies;
    }

    private static Applies asking(Applies regimeApplies, String question, String condition) {
        List<Applies.Question> open = new ArrayList<>();
        if (regimeApplies instanceof Applies.CannotTell asked) open.addAll(asked.open());
        open.add(new Applies.Question(question, condition, true));
        return new Applies.CannotTell(open);
    }

    private State state(Applies applies, Optional<DueDates> dates) {
        Optional<State> settled = settled(dates);
        if (settled.isPresent()) return settled.get();
        return switch (applies) {
            case Applies.No no -> new State.NotApplicable();
            case Applies.CannotTell asking -> new State.CannotTell();
            case Applies.Yes yes -> dates.map(this::running).orElseGet(this::withoutDate);
        };
    }

    private State running(DueDates dates) {
        return States.running(dates, start.map(Anchor::earliest).orElse(at), at);
    }

    private State withoutDate() {
        boolean hasNumber = stage.due().amount() != null;
        if (start.isEmpty() || hasNumber)
            return new State.NotStarted(stage.due().from());
        return States.open(start.get().earliest(), at);
    }

    private Optional<State> settled(Optional<DueDates> dates) {
        if (!reports.isEmpty()) return Optional.of(fulfilled(reports.getFirst(), dates));
        return filed.decision(stage.id()).flatMap(StageDuty::decided);
    }

    private static Optional<State> decided(Told.Of<Reporting.ObligationDecided> decision) {
        UUID id = decision.noted().id();
        Reporting.Choice choice = decision.what().decision();
        if (choice == null) return Optional.empty();
        return switch (choice) {
            case NOTIFY -> Optional.empty();
            case NOT_REQUIRED -> Optional.of(new State.DecidedNotRequired(id));
            case MERGED -> Optional.of(new State.Merged(id));
        };
    }

    /** Without a time of its own a report was made, at the latest, when it was written down. */
    private State fulfilled(Noted report, Optional<DueDates> dates) {
        Instant told = Times.done(report, known.told().record().zone());
        if (dates.isEmpty()) return new State.Fulfilled(report.id(), told, State.Punctuality.NO_LIMIT);
        State.Punctuality late =
                filed.isJustified(stage.id()) ? State.Punctuality.LATE_WITH_REASONS : State.Punctuality.LATE;
        boolean inTime = !told.isAfter(dates.get().statutory());
        return new State.Fulfilled(report.id(), told, inTime ? State.Punctuality.IN_TIME : late);
    }

    private boolean isLate(State state, Optional<DueDates> dates) {
        return state instanceof State.Fulfilled(var filing, var told, var punctuality)
                ? punctuality == State.Punctuality.LATE || punctuality == State.Punctuality.LATE_WITH_REASONS
                : dates.filter(found -> at.isAfter(found.statutory())).isPresent();
    }

    private void explain(Applies applies) {
        String party = known.party().name() == null
                ? "the organisation"
                : known.party().name();
        switch (applies) {
            case Applies.Yes yes ->
                explanation.add(regime.law() + " binds " + party + ": what it asks for is on record.");
            case Applies.No no -> explanation.add(regime.law() + " does not bind " + party + ". " + no.because());
            case Applies.CannotTell asking ->
                asking.open()
                        .forEach(open -> explanation.add(
                                "Not known yet whether it binds " + party + ": " + open.fact() + " (" + open.words()
                                        + ")" + (open.legalTest() ? ", for a person to judge with reasons." : ".")));
        }
    }

    private void explainClock(Optional<DueDates> dates) {
        String from = stage.due().from();
        if (starter.isEmpty())
            explanation.add("Nothing on record says when " + from + " was: the clock has not started.");
        else if (start.isEmpty()) {
            explanation.add(
                    "Fact " + starter.get().id() + " leaves the time of " + from + " open: the clock has not started.");
        } else explanation.add("Fact " + starter.get().id() + " says when " + from + " was.");
        dates.ifPresent(found -> explanation.addAll(found.reasons()));
        if (stage.due().also() != null)
            explanation.add("The law adds: " + stage.due().also() + ".");
        if (dates.isEmpty() && stage.due().amount() == null) explanation.add("The law gives no number.");
    }
}

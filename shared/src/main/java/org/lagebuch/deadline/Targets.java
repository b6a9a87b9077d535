package org.lagebuch.deadline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.count.Anchor;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.known.Told;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.fact.Intake;

/**
 * What an organisation set itself, or promised in a contract: {@code "<regime>.<stage>": "PT48H"}, or a name with {@code
 * {kind: policy|contract, from: <fact id>, within: <ISO 8601 duration>, recipient}}. Never mixed with law.
 */
final class Targets {
    private static final String ARTICLE = "as the organisation set it";

    private final Told told;
    private final RulePack pack;
    private final Knowledge known;

    /** @param own of the organisation whose targets they are */
    Targets(Knowledge own, RulePack pack) {
        this.told = own.told();
        this.pack = pack;
        this.known = own;
    }

    List<Obligation> of(Instant at) {
        Optional<Intake.OrganisationProfiled> profile = told.profile();
        return profile.stream()
                .flatMap(found -> found.policies().entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .flatMap(policy -> target(policy.getKey(), policy.getValue()))
                .map(target -> obligation(target, at))
                .toList();
    }

    private record Target(
            Obligation.Kind kind,
            String regime,
            String stage,
            String name,
            String from,
            Duration within,
            String recipient) {}

    private Stream<Target> target(String name, Object value) {
        return switch (value) {
            case String within -> ofStage(name, within);
            case Map<?, ?> told -> own(name, told);
            default -> Stream.empty();
        };
    }

    private Stream<Target> ofStage(String name, String within) {
        int dot = name.indexOf('.');
        String regimeId = dot < 0 ? name : name.substring(0, dot);
        return pack.regimes().stream()
                .filter(regime -> Names.same(regimeId, regime.id()))
                .flatMap(regime -> regime.stages().stream()
                        .filter(stage -> dot < 0 || Names.same(name.substring(dot + 1), stage.id()))
                        .flatMap(stage -> duration(within).map(span -> target(regime, stage, span)).stream()));
    }

    private static Target target(Regime regime, Stage stage, Duration within) {
        return new Target(
                Obligation.Kind.POLICY,
                regime.id(),
                stage.id(),
                stage.name(),
                stage.due().from(),
                within,
                stage.recipient());
    }

    private static Stream<Target> own(String name, Map<?, ?> told) {
        Obligation.Kind kind = "contract".equals(told.get("kind")) ? Obligation.Kind.CONTRACT : Obligation.Kind.POLICY;
        return duration(text(told.get("within"), "")).stream()
                .map(within -> new Target(
                        kind,
                        name,
                        "target",
                        name,
                        text(told.get("from"), "aware"),
                        within,
                        text(told.get("recipient"), "")));
    }

    private Obligation obligation(Target target, Instant at) {
        Regime regime = pack.regime(target.regime()).orElse(null);
        ClockStart starts = new ClockStart(known, target.regime());
        Optional<Noted> starter = starts.of(target.from());
        Optional<Anchor> anchor =
                starter.flatMap(noted -> ClockStart.time(noted, told.record().zone()));
        Optional<DueDates> dates = anchor.map(start -> dates(start, target.within()));
        State state = state(target, anchor, dates, at);
        return new Obligation(
                target.kind(),
                null,
                target.regime(),
                regime == null ? target.name() : regime.name(),
                target.stage(),
                target.name(),
                known.party().name(),
                ARTICLE,
                target.recipient(),
                new Applies.Yes(),
                state,
                dates.orElse(null),
                dates.isPresent() ? starter.map(Noted::id).orElse(null) : null,
                List.of(),
                List.of(),
                List.of(target.within() + " after " + target.from() + ", " + ARTICLE + ".", States.words(state)));
    }

    private State state(Target target, Optional<Anchor> anchor, Optional<DueDates> dates, Instant at) {
        List<Noted> reports = new Filed(known, target.regime()).reports(target.stage());
        if (!reports.isEmpty()) {
            Instant told = Times.done(reports.getFirst(), this.told.record().zone());
            boolean late =
                    dates.filter(found -> told.isAfter(found.statutory())).isPresent();
            UUID filing = reports.getFirst().id();
            return new State.Fulfilled(filing, told, late ? State.Punctuality.LATE : State.Punctuality.IN_TIME);
        }
        return dates.map(found ->
                        States.running(found, anchor.map(Anchor::earliest).orElse(at), at))
                .orElseGet(() -> new State.NotStarted(target.from()));
    }

    private static DueDates dates(Anchor start, Duration within) {
        return new DueDates(start.earliest().plus(within), start.latest().plus(within), List.of());
    }

    private static Optional<Duration> duration(String text) {
        try {
            Duration within = Duration.parse(text);
            return within.isPositive() ? Optional.of(within) : Optional.empty();
        } catch (DateTimeException noDuration) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value instanceof String text ? text : otherwise;
    }
}

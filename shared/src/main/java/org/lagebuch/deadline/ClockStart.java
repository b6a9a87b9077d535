package org.lagebuch.deadline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.count.Anchor;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.known.Told;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Reporting;

/**
 * What on record starts a clock of one regime for one party: awareness, as a person established it, an assessment with
 * its time, or persons told. Awareness said of the regime goes before that of its family, and that before any.
 */
final class ClockStart {
    private static final List<String> AWARENESS = List.of("aware", "discovered", "detected", "processor_aware");

    private final Knowledge known;
    private final String regime;

    /** @param regime its id, or the name of a target that is no law */
    ClockStart(Knowledge known, String regime) {
        this.known = known;
        this.regime = regime;
    }

    /** The fact that says since when; absent where none does. */
    Optional<Noted> of(String factId) {
        return awareness(factId).or(() -> assessment(factId)).or(() -> notice(factId));
    }

    /** The time a wording of such a fact tells. */
    static Optional<Anchor> time(Noted wording, ZoneId zone) {
        return switch (wording.fact().what()) {
            case Detections.AwarenessEstablished aware -> Times.anchor(aware.at(), zone);
            case Analysis.Assessment assessed -> Times.anchor(assessed.at(), zone);
            default -> Times.told(wording, zone);
        };
    }

    /**
     * Wordings that said it before the one that does now, first one first: of the fact itself, and of facts of the same
     * kind that a later one overtook.
     */
    List<Noted> before(String factId, Noted now) {
        Stream<Noted> overtaken = candidates(factId).filter(noted -> noted.position() < now.position());
        return Stream.concat(
                        overtaken.flatMap(noted -> Stream.concat(noted.earlier().stream(), Stream.of(noted))),
                        now.earlier().stream())
                .sorted(Comparator.comparingLong(Noted::position))
                .toList();
    }

    private Stream<Noted> candidates(String factId) {
        Stream<Noted> aware = awarenesses(factId).map(Told.Of::noted);
        return Stream.concat(aware, assessments(factId));
    }

    private Optional<Noted> awareness(String factId) {
        return awarenesses(factId)
                .max(Comparator.<Told.Of<Detections.AwarenessEstablished>>comparingInt(
                                one -> closeness(one.what().regime()))
                        .thenComparingLong(one -> one.noted().position()))
                .map(Told.Of::noted);
    }

    private Stream<Told.Of<Detections.AwarenessEstablished>> awarenesses(String factId) {
        if (!AWARENESS.contains(factId)) return Stream.empty();
        // Said of no regime in particular it is awareness, and not what another law calls discovery.
        int least = factId.equals("aware") ? 0 : 1;
        return known.told().of(Detections.AwarenessEstablished.class).stream()
                .filter(one -> known.concerns(one.what().party()))
                .filter(one -> closeness(one.what().regime()) >= least);
    }

    /** 2 said of this regime, 1 of its family, 0 of none, below that of another. */
    private int closeness(@Nullable String said) {
        if (said == null || said.isBlank()) return 0;
        if (Names.same(said, regime)) return 2;
        return Names.isFamilyOf(said, regime) ? 1 : -1;
    }

    private Optional<Noted> assessment(String factId) {
        return assessments(factId).max(Comparator.comparingLong(Noted::position));
    }

    private Stream<Noted> assessments(String factId) {
        return known.told().of(Analysis.Assessment.class).stream()
                .filter(one -> known.concerns(one.what().party()))
                .filter(one -> factId.equals(one.what().question())
                        && !Boolean.FALSE.equals(one.what().value()))
                .map(Told.Of::noted);
    }

    private Optional<Noted> notice(String factId) {
        if (!factId.equals("individuals_notified")) return Optional.empty();
        return known.told().all(Reporting.PersonsNotified.class).stream()
                .min(Comparator.comparing(noted -> noted.first().recordedAt()));
    }

    /** The day that selects the version of the law; where awareness is not on record, the moment asked about. */
    Instant lawOf(Instant at) {
        return AWARENESS.stream()
                .flatMap(factId -> of(factId).stream())
                .flatMap(noted -> time(noted, known.told().record().zone()).stream())
                .map(Anchor::earliest)
                .findFirst()
                .orElse(at);
    }
}

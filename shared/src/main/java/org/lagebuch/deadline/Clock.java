package org.lagebuch.deadline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.deadline.count.Anchor;
import org.lagebuch.deadline.count.Counting;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.deadline.count.Place;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.known.Legal;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.Stage;

/** The anchors of one regime for one party, and the dates that hang on them. Stages come in their order. */
final class Clock {
    private static final String STAGE = "stage:";
    private static final String SUBMITTED = ":submitted";

    /** Reports that may come more than once: what follows counts from the latest. Of all others the first counts. */
    private static final Set<String> REPEATED = Set.of("intermediate", "update", "phased", "progress");

    /** RTS (EU) 2025/301 Art. 5(5). */
    private static final Set<String> NO_RELIEF = Set.of(
            "credit_institution",
            "central_counterparty",
            "trading_venue",
            "essential_entity",
            "important_entity",
            "besonders_wichtige_einrichtung",
            "wichtige_einrichtung");

    private final Counting counting;
    private final ClockStart starts;
    private final Filed filed;
    private final ZoneId zone;
    private final Place place;
    private final Map<String, Anchor> statutory = new HashMap<>();

    Clock(Counting counting, ClockStart starts, Filed filed, Knowledge known) {
        this.counting = counting;
        this.starts = starts;
        this.filed = filed;
        this.zone = known.told().record().zone();
        Legal party = known.party();
        this.place = new Place(zone, party.region(), party.roles().stream().anyMatch(NO_RELIEF::contains));
    }

    /** The fact a clock starts with; absent where none is on record. */
    Optional<Noted> starter(String from) {
        return stage(from).map(this::report).orElseGet(() -> starts.of(from));
    }

    Optional<Anchor> anchor(String from) {
        return starter(from).flatMap(noted -> time(from, noted));
    }

    Optional<DueDates> dates(Due due) {
        return counting.dates(due, anchors(due), place);
    }

    /** A stage that is not filed yet: what counts from its filing may count from its statutory date for now. */
    void remember(Stage stage, DueDates dates) {
        statutory.put(STAGE + stage.id() + ":statutory", Anchor.at(dates.statutory()));
    }

    /** Dates that stood before the fact they hang on was corrected, or overtaken by another. */
    List<Obligation.Rebased> rebased(Stage stage) {
        Due due = stage.due();
        Noted now = starter(due.from()).orElse(null);
        if (now == null) return List.of();
        List<Noted> wordings = stage(due.from()).isPresent() ? now.earlier() : starts.before(due.from(), now);
        List<Obligation.Rebased> rebased = new ArrayList<>();
        for (int i = 0; i < wordings.size(); i++) {
            Noted next = i + 1 < wordings.size() ? wordings.get(i + 1) : now;
            rebased(stage, wordings.get(i), next).ifPresent(rebased::add);
        }
        return rebased;
    }

    private Optional<Obligation.Rebased> rebased(Stage stage, Noted wording, Noted next) {
        Due due = stage.due();
        Optional<DueDates> then = dates(due, wording);
        Optional<DueDates> since = dates(due, next);
        if (then.isEmpty() || sameDates(then, since)) return Optional.empty();
        List<UUID> relied = filed.relying(stage.id())
                .filter(noted -> !noted.first().recordedAt().isBefore(wording.recordedAt())
                        && noted.first().recordedAt().isBefore(next.recordedAt()))
                .map(Noted::id)
                .toList();
        return Optional.of(new Obligation.Rebased(then.get(), wording.id(), next.recordedAt(), relied));
    }

    private static boolean sameDates(Optional<DueDates> one, Optional<DueDates> other) {
        return one.map(DueDates::conservative).equals(other.map(DueDates::conservative))
                && one.map(DueDates::statutory).equals(other.map(DueDates::statutory));
    }

    private Optional<DueDates> dates(Due due, Noted wording) {
        Map<String, Anchor> anchors = anchors(due);
        anchors.remove(due.from());
        time(due.from(), wording).ifPresent(anchor -> anchors.put(due.from(), anchor));
        return counting.dates(due, anchors, place);
    }

    private Map<String, Anchor> anchors(Due due) {
        Map<String, Anchor> anchors = new HashMap<>(statutory);
        List<String> wanted = new ArrayList<>(List.of(due.from(), "discovered"));
        if (due.alternativeFrom() != null) wanted.add(due.alternativeFrom());
        if (due.cap() != null) wanted.add(due.cap().from());
        for (String from : wanted) anchor(from).ifPresent(anchor -> anchors.put(from, anchor));
        return anchors;
    }

    private Optional<Anchor> time(String from, Noted noted) {
        return stage(from).isPresent() ? Times.told(noted, zone) : ClockStart.time(noted, zone);
    }

    private Optional<Noted> report(String stage) {
        List<Noted> reports = filed.reports(stage);
        if (reports.isEmpty()) return Optional.empty();
        return Optional.of(REPEATED.contains(stage) ? reports.getLast() : reports.getFirst());
    }

    private static Optional<String> stage(String from) {
        boolean isStage = from.startsWith(STAGE) && from.endsWith(SUBMITTED);
        return isStage
                ? Optional.of(from.substring(STAGE.length(), from.length() - SUBMITTED.length()))
                : Optional.empty();
    }
}

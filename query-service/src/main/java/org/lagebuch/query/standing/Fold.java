package org.lagebuch.query.standing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.CaseZone;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.KnownFrom;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.log.StoredEvent;

/** Takes the events of a case in their order, and keeps what shows at a moment. */
final class Fold {
    private final CaseId caseId;
    private final AsOf moment;
    private final Map<UUID, List<Noted>> wordings = new LinkedHashMap<>();
    /** When each fact was learned, which a correction may keep. */
    private final Map<UUID, Moment> learned = new LinkedHashMap<>();

    private final Set<UUID> retracted = new HashSet<>();
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable UUID opening;
    private @Nullable StoredEvent last;

    Fold(CaseId caseId, AsOf moment) {
        this.caseId = caseId;
        this.moment = moment;
    }

    void take(StoredEvent event, Fact fact) {
        last = event;
        switch (fact.what()) {
            case RecordKeeping.FactCorrected corrected -> correct(event, fact, corrected);
            case RecordKeeping.FactRetracted taken -> {
                if (isKnown(fact.learnedAt(), event)) retracted.add(taken.of());
            }
            case Intake.CaseOpened opened -> {
                zone = CaseZone.of(opened.zone());
                opening = fact.id();
                // Under which title a case is kept does not depend on when its opening became known.
                note(event, fact);
            }
            default -> {
                if (fact.learnedAt() != null) learned.put(fact.id(), fact.learnedAt());
                if (isKnown(fact.learnedAt(), event)) note(event, fact);
            }
        }
    }

    Optional<Stood> stood() {
        StoredEvent end = last;
        List<Noted> opened = opening == null ? List.of() : wordings.getOrDefault(opening, List.of());
        if (end == null || opened.isEmpty() || !(opened.getLast().fact().what() instanceof Intake.CaseOpened title)) {
            return Optional.empty();
        }
        List<Noted> entries = new ArrayList<>();
        wordings.forEach((id, all) -> {
            if (!retracted.contains(id)) entries.add(standing(all));
        });
        return Optional.of(new Stood(caseId, title, zone, entries, end.position(), end.time()));
    }

    /** A correction may make a fact interesting that was not before, and so was not read. */
    private void correct(StoredEvent event, Fact correction, RecordKeeping.FactCorrected corrected) {
        Moment at = correction.learnedAt();
        if (at == null && KnownFrom.keepsLearning(corrected.reason())) at = learned.get(corrected.of());
        if (isKnown(at, event)) note(event, corrected.fact().withId(corrected.of()));
    }

    private void note(StoredEvent event, Fact fact) {
        wordings.computeIfAbsent(fact.id(), id -> new ArrayList<>())
                .add(new Noted(fact, event.time(), event.position(), List.of()));
    }

    private boolean isKnown(@Nullable Moment at, StoredEvent event) {
        return moment.knows(KnownFrom.of(at, event.time(), zone));
    }

    private static Noted standing(List<Noted> all) {
        Noted now = all.getLast();
        return new Noted(now.fact(), now.recordedAt(), now.position(), all.subList(0, all.size() - 1));
    }
}

package org.lagebuch.query.standing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lagebuch.access.Withheld;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;

/**
 * What stood of a case at a moment.
 *
 * @param entries as corrected by then, without what was retracted, in the order they were first recorded
 * @param position of the last event read; that of the opening where nothing else was
 * @param time of that event
 */
public record Stood(
        CaseId caseId, Intake.CaseOpened opening, ZoneId zone, List<Noted> entries, long position, Instant time) {
    public Stood {
        entries = List.copyOf(entries);
    }

    /** The same without some wordings, and without the facts whose last one is among them. */
    public Stood without(Withheld withheld) {
        if (withheld.isEmpty()) return this;
        List<Noted> left = entries.stream()
                .filter(noted -> !withheld.has(noted.position()))
                .map(noted -> new Noted(
                        noted.fact(),
                        noted.recordedAt(),
                        noted.position(),
                        noted.earlier().stream()
                                .filter(wording -> !withheld.has(wording.position()))
                                .toList()))
                .toList();
        return new Stood(caseId, opening, zone, left, position, time);
    }
}

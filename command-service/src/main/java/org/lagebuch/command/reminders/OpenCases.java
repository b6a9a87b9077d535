package org.lagebuch.command.reminders;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lagebuch.deadline.DutyKinds;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Reporting;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Kind;

/**
 * When each open case is to be looked at next: one instant a case, however much is in it. What was just recorded makes
 * its case due at once; a profile of the organisation makes all of them due.
 */
final class OpenCases {
    private static final Set<String> CLOSING = types(Set.of(Intake.CaseClosed.class));
    private static final Set<String> PROFILE = types(Set.of(
            Intake.OrganisationProfiled.class, RecordKeeping.FactCorrected.class, RecordKeeping.FactRetracted.class));
    private static final Set<String> MOVING = moving();

    private final CaseId reserved;
    private final Map<CaseId, Instant> due = new HashMap<>();

    OpenCases(CaseId reserved) {
        this.reserved = reserved;
    }

    /** @return whether the profile of the organisation may be another now */
    boolean take(StoredEvent event) {
        CaseId caseId = event.caseId().orElse(null);
        if (caseId == null) return false;
        if (caseId.equals(reserved)) return PROFILE.contains(event.type());
        if (CLOSING.contains(event.type())) due.remove(caseId);
        else if (MOVING.contains(event.type())) due.put(caseId, Instant.MIN);
        return false;
    }

    void allDue() {
        due.replaceAll((caseId, whenever) -> Instant.MIN);
    }

    List<CaseId> dueAt(Instant now, int casesMax) {
        return due.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .limit(casesMax)
                .map(Map.Entry::getKey)
                .toList();
    }

    void lookAgain(CaseId caseId, Instant when) {
        due.put(caseId, when);
    }

    void forget(CaseId caseId) {
        due.remove(caseId);
    }

    /** A reminder itself moves no date. */
    private static Set<String> moving() {
        Set<Class<? extends Happening>> kinds = new HashSet<>(DutyKinds.ALL);
        kinds.add(RecordKeeping.FactCorrected.class);
        kinds.add(RecordKeeping.FactRetracted.class);
        kinds.remove(Reporting.DutyReminded.class);
        kinds.remove(Intake.CaseClosed.class);
        return types(kinds);
    }

    private static Set<String> types(Set<Class<? extends Happening>> kinds) {
        Set<String> types = new HashSet<>();
        for (Kind kind : Kind.values()) {
            if (kinds.contains(kind.happening())) types.add(kind.type());
        }
        return Set.copyOf(types);
    }
}

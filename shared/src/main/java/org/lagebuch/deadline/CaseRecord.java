package org.lagebuch.deadline;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Intake.Organisation;

/**
 * A case as it stood at a moment, as far as duties need it.
 *
 * @param organisation the legal person concerned, as the opening names it
 * @param entries its facts that stand, in the order they were first recorded
 * @param profiles facts {@code organisation-profiled} of the reserved case that stood at that moment, in their order
 */
public record CaseRecord(ZoneId zone, @Nullable Organisation organisation, List<Noted> entries, List<Noted> profiles) {
    public CaseRecord {
        entries = List.copyOf(entries);
        profiles = List.copyOf(profiles);
    }
}

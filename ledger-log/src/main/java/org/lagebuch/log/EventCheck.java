package org.lagebuch.log;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagebuch.fact.CaseId;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Unreadable;

/** Whether an append is what its parts make of it. What was erased, or whose key is gone, cannot be looked into. */
final class EventCheck {
    private final EventReader reader;
    private final FactIds factIds;

    EventCheck(LedgerLog log, PersonKeys keys) {
        this.reader = new EventReader(log.origin(), keys);
        this.factIds = new FactIds(log);
    }

    List<Finding> findings(StoredAppend append) {
        List<Finding> findings = new ArrayList<>();
        for (StoredEvent event : append.events()) {
            if (!event.leaf().hash().equals(event.hash())) findings.add(new Finding.Altered(event.position()));
            if (!Sound.labelled(event)) findings.add(new Finding.Mislabelled(event.position()));
            for (StoredPart part : event.parts()) {
                if (!committed(event, part)) findings.add(new Finding.PartAltered(event.position(), part.name()));
            }
        }
        read(append, findings);
        return findings;
    }

    /** Text withheld or not understood leaves open what the append should be found by. */
    private void read(StoredAppend append, List<Finding> findings) {
        Set<String> keysExpected = new LinkedHashSet<>();
        boolean all = true;
        for (StoredEvent event : append.events()) {
            Optional<CaseId> caseId = event.caseId();
            if (caseId.isEmpty()) continue;
            Optional<EventText.Recorded> recorded = recorded(event);
            recorded.map(told -> told.fact().factId())
                    .filter(id -> factIds.isRepeated(caseId.get(), id, event.position()))
                    .ifPresent(id -> findings.add(new Finding.Repeated(event.position(), id.toString())));
            all &= recorded.map(told -> expect(keysExpected, event, caseId.get(), told))
                    .orElse(false);
        }
        if (all && !keysExpected.equals(new LinkedHashSet<>(append.keys()))) {
            findings.add(new Finding.Misindexed(append.first()));
        }
    }

    private static Optional<EventText.Recorded> recorded(StoredEvent event) {
        try {
            return Optional.of(EventReader.readWithoutNames(event));
        } catch (Unreadable | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean expect(Set<String> keys, StoredEvent event, CaseId caseId, EventText.Recorded recorded) {
        if (recorded.withheld()) return false;
        try {
            for (String tag : Tags.of(caseId, recorded.fact())) {
                keys.add(tag);
                keys.add(Tags.narrowed(tag, event.type()));
            }
            return true;
        } catch (IllegalStateException withoutId) {
            return false;
        }
    }

    private boolean committed(StoredEvent event, StoredPart part) {
        try {
            return reader.opened(part, event.position())
                    .map(opened -> Sound.matches(part, opened))
                    .orElse(true);
        } catch (IllegalArgumentException | IllegalStateException unopened) {
            return false;
        }
    }
}

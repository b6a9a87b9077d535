package org.lagebuch.command.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.function.Predicate;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Unreadable;

/** Which of an append's tags belong to which of its events: the document keeps them together. */
@FunctionalInterface
interface Tagging {
    Set<String> tags(StoredAppend append, StoredEvent event);

    /** Tags follow from head and body, so the text is asked; of what cannot be read, too many rather than too few. */
    static Set<String> fromText(StoredAppend append, StoredEvent event) {
        if (append.events().size() == 1) return carried(append, key -> true);
        return event.caseId().map(caseId -> fromText(append, event, caseId)).orElse(Set.of());
    }

    private static Set<String> fromText(StoredAppend append, StoredEvent event, CaseId caseId) {
        try {
            EventText.Recorded recorded = EventReader.readWithoutNames(event);
            if (!recorded.withheld()) {
                return Set.copyOf(
                        EventText.write(caseId, recorded.fact(), recorded.by()).tags());
            }
        } catch (Unreadable unknown) {
            return ofItsType(append, event);
        }
        return ofItsType(append, event);
    }

    private static Set<String> ofItsType(StoredAppend append, StoredEvent event) {
        Set<String> keys = Set.copyOf(append.keys());
        return carried(append, tag -> keys.contains(Tags.narrowed(tag, event.type())));
    }

    private static Set<String> carried(StoredAppend append, Predicate<String> its) {
        return append.keys().stream()
                .filter(key -> key.indexOf('|') < 0)
                .filter(its)
                .collect(toUnmodifiableSet());
    }
}

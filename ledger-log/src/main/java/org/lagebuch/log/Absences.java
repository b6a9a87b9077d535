package org.lagebuch.log;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.statement.Erasure;

/** Parts that are gone, until an event is met that says that they were erased. A head is never erased. */
final class Absences {
    /** More than are told at the end anyhow. */
    private static final int PENDING_MAX = 100_000;

    private final Set<Finding.PartMissing> missing = new HashSet<>();

    void take(StoredEvent event) {
        for (StoredPart part : event.parts()) {
            if (part.stored() == null && missing.size() < PENDING_MAX) {
                missing.add(new Finding.PartMissing(event.position(), part.name()));
            }
        }
        event.text(Erasure.PART).ifPresent(this::excuse);
    }

    private void excuse(String erasure) {
        try {
            Erasure.parse(Octets.ofUtf8(erasure)).parts().stream()
                    .filter(part -> !part.part().equals(StoredPart.HEAD))
                    .forEach(part -> missing.remove(new Finding.PartMissing(part.index(), part.part())));
        } catch (Malformed e) {
            // What nobody can read excuses nothing.
            return;
        }
    }

    List<Finding.PartMissing> unexcused() {
        return missing.stream()
                .sorted(Comparator.comparingLong(Finding.PartMissing::position))
                .toList();
    }
}

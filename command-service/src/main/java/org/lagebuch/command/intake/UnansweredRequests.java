package org.lagebuch.command.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.fact.Reporting;

/** What authorities asked and nobody answered, as far as the record says. */
final class UnansweredRequests {
    private UnansweredRequests() {}

    static List<UUID> in(Casefile casefile) {
        Set<UUID> answered = casefile.standingEntries()
                .flatMap(entry -> Reporting.answeredBy(entry.current()).stream())
                .collect(Collectors.toSet());
        return casefile.standingEntries()
                .filter(entry -> entry.current().what() instanceof Reporting.AuthorityRequestReceived)
                .map(Entry::id)
                .filter(id -> !answered.contains(id))
                .toList();
    }
}

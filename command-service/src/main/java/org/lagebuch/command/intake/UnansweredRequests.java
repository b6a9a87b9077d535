package org.lagebuch.command.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Link;
import org.lagebuch.fact.Reporting;

/** What authorities asked and nobody answered, as far as the record says. */
final class UnansweredRequests {
    private UnansweredRequests() {}

    static List<UUID> in(Casefile casefile) {
        Set<UUID> answered = new HashSet<>();
        casefile.standingEntries().map(Entry::current).forEach(fact -> collect(fact, answered));
        return casefile.standingEntries()
                .filter(entry -> entry.current().what() instanceof Reporting.AuthorityRequestReceived)
                .map(Entry::id)
                .filter(id -> !answered.contains(id))
                .toList();
    }

    private static void collect(Fact fact, Set<UUID> answered) {
        if (!(fact.what() instanceof Reporting.AuthorityRequestAnswered answer)) return;
        if (answer.request() != null) answered.add(answer.request());
        fact.links().stream()
                .filter(link -> link.rel() == Link.Rel.ANSWERS && !link.inverse())
                .forEach(link -> answered.add(link.target()));
    }
}

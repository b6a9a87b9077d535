package org.lagebuch.command.casefile.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.fact.Fact;

/**
 * What a rule may look at when it judges a fact.
 *
 * @param announced ids of all facts of the same request: to name one of them is to name a fact on record
 * @param earlier the facts before it in the same request: they count as recorded
 */
public record Hearing(Casefile casefile, Set<UUID> announced, List<Fact> earlier, Instant now) {
    public static Hearing ofOne(Fact fact, Casefile casefile, Instant now) {
        return new Hearing(casefile, Set.of(fact.id()), List.of(), now);
    }

    /** The other facts that stand, as corrected, and those before this one in the request. */
    public Stream<Fact> standingBeside(Fact fact) {
        return Stream.concat(
                casefile.standingEntries()
                        .filter(entry -> !entry.id().equals(fact.factId()))
                        .map(Entry::current),
                earlier.stream());
    }

    public boolean isOnRecord(UUID factId) {
        return announced.contains(factId) || casefile.entry(factId).isPresent();
    }

    /** Stands in for a zone that nobody stated. */
    public ZoneId caseZone() {
        return casefile.opening().map(opened -> ZoneId.of(opened.zone())).orElse(ZoneOffset.UTC);
    }
}

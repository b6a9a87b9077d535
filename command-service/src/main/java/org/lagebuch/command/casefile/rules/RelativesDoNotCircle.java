package org.lagebuch.command.casefile.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.Fact;

/**
 * Facts told relative to each other in a circle have no place in time. Seen as far as the request and the facts it
 * names go; a longer way round by corrections is for the reader to end.
 */
final class RelativesDoNotCircle implements Rule {
    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        UUID next = target(fact);
        if (next == null || next.equals(fact.id())) return List.of();
        Map<UUID, Fact> earlier = new HashMap<>();
        hearing.earlier().forEach(one -> earlier.put(one.id(), one));
        Set<UUID> passed = new HashSet<>();
        while (next != null && passed.add(next)) {
            next = target(found(next, earlier, hearing));
            if (fact.id().equals(next)) {
                return List.of(Problem.at(
                        "/occurred/relativeTo", Refusal.IMPOSSIBLE_TIME, "They are told relative to each other."));
            }
        }
        return List.of();
    }

    private static @Nullable Fact found(UUID id, Map<UUID, Fact> earlier, Hearing hearing) {
        Fact inRequest = earlier.get(id);
        return inRequest != null
                ? inRequest
                : hearing.casefile().entry(id).map(Entry::current).orElse(null);
    }

    private static @Nullable UUID target(@Nullable Fact fact) {
        return fact == null || fact.occurred() == null ? null : fact.occurred().relativeTo();
    }
}

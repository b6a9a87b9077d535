package org.lagebuch.command.casefile.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Reporting;

/** The other facts a fact names, by field. */
final class FactsNamed {
    private FactsNamed() {}

    static Map<String, UUID> by(Fact fact) {
        Map<String, UUID> named = new LinkedHashMap<>();
        for (int index = 0; index < fact.links().size(); index++) {
            named.put("/links/" + index + "/target", fact.links().get(index).target());
        }
        if (fact.occurred() != null) {
            put(named, "/occurred/relativeTo", fact.occurred().relativeTo());
        }
        putOf(named, fact.what());
        return named;
    }

    private static void putOf(Map<String, UUID> named, Happening what) {
        if (what instanceof Detections.AwarenessEstablished aware) put(named, "/details/basis", aware.basis());
        if (what instanceof Reporting.NotificationAcknowledged receipt) {
            put(named, "/details/notification", receipt.notification());
        }
        if (what instanceof Reporting.AuthorityRequestAnswered answer) put(named, "/details/request", answer.request());
        if (what instanceof RecordKeeping.FactDisputed dispute) put(named, "/details/of", dispute.of());
        if (what instanceof Reporting.StatementPublished statement) putClaims(named, statement.claims());
        if (what instanceof Reporting.NotificationSubmitted submitted) putClaims(named, submitted.claims());
    }

    private static void putClaims(Map<String, UUID> named, List<UUID> claims) {
        for (int index = 0; index < claims.size(); index++) {
            named.put("/details/claims/" + index, claims.get(index));
        }
    }

    private static void put(Map<String, UUID> named, String field, @Nullable UUID target) {
        if (target != null) named.put(field, target);
    }
}

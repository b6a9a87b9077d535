package org.lagebuch.command.imports;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What must be known of all records before the first is told.
 *
 * @param ids of facts by the ids of records
 * @param corrected facts that others correct, and so must be remembered
 * @param zones that records name
 */
record Survey(Map<String, UUID> ids, Set<UUID> corrected, Set<String> zones) {
    Survey {
        ids = Map.copyOf(ids);
        corrected = Set.copyOf(corrected);
        zones = Set.copyOf(zones);
    }

    /** @param factIds by the number of the record, from 1 */
    static Survey of(HistoryFile file, IntFunction<UUID> factIds, Notes notes) {
        Map<String, UUID> ids = new HashMap<>();
        Set<String> named = new LinkedHashSet<>();
        Set<String> zones = new LinkedHashSet<>();
        for (int number = 1; number <= file.size(); number++) {
            JsonNode record = file.record(number - 1);
            String zone = record.path("occurredAt").path("zone").asString("");
            if (!zone.isEmpty()) zones.add(zone);
            String target = HistoryCorrection.target(record);
            if (target != null) named.add(target);
            String id = record.path("id").asString("");
            if (!id.isEmpty() && ids.putIfAbsent(id, factIds.apply(number)) != null) {
                notes.about(number);
                notes.note("/id", "An earlier record has this id; references mean that one.");
            }
        }
        Set<UUID> corrected =
                named.stream().map(ids::get).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Survey(ids, corrected, zones);
    }
}

package org.lagebuch.command.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The time of a record in the neutral history format, as an occurrence; nothing is made more precise than it was. */
final class HistoryTime {
    private static final Map<String, Integer> CHARACTERS =
            Map.of("year", 4, "month", 7, "day", 10, "hour", 13, "minute", 16, "second", 19);
    private static final Set<String> KNOWN = Set.of(
            "precision",
            "value",
            "zone",
            "zoneBasis",
            "approximate",
            "statedAs",
            "notBefore",
            "notAfter",
            "from",
            "to",
            "relativeTo",
            "reason");

    private final Map<String, UUID> ids;
    private final Notes notes;

    HistoryTime(Map<String, UUID> ids, Notes notes) {
        this.ids = ids;
        this.notes = notes;
    }

    @Nullable
    ObjectNode occurred(JsonNode told) {
        if (!(told instanceof ObjectNode time)) {
            notes.keptAsOriginal("/occurredAt");
            return null;
        }
        time.propertyNames().forEach(name -> {
            if (!KNOWN.contains(name) && !time.get(name).isNull()) notes.keptAsOriginal("/occurredAt/" + name);
        });
        ObjectNode occurred = JsonNodeFactory.instance.objectNode();
        switch (time.path("precision").asString("")) {
            case "range" -> put(occurred, "range", time, List.of("from", "to"));
            case "bounded", "unknown" -> bounded(occurred, time);
            case "relative" -> relative(occurred, time);
            default -> point(occurred, time);
        }
        copy(time, "zoneBasis", occurred, "zoneBasis");
        copy(time, "approximate", occurred, "approximate");
        copy(time, "statedAs", occurred, "stated");
        return occurred;
    }

    private static void point(ObjectNode occurred, ObjectNode time) {
        copy(time, "precision", occurred, "precision");
        copy(time, "zone", occurred, "zone");
        copy(time, "value", occurred, "value");
        String value = time.path("value").asString("");
        int characters = CHARACTERS.getOrDefault(time.path("precision").asString(""), Integer.MAX_VALUE);
        if (value.length() > characters) occurred.put("value", value.substring(0, characters));
    }

    private void bounded(ObjectNode occurred, ObjectNode time) {
        boolean hasBound = time.hasNonNull("notBefore") || time.hasNonNull("notAfter");
        if (hasBound) put(occurred, "bounded", time, List.of("notBefore", "notAfter"));
        else unknown(occurred, time);
    }

    private void relative(ObjectNode occurred, ObjectNode time) {
        UUID target = ids.get(time.path("relativeTo").asString(""));
        if (target == null) {
            notes.keptAsOriginal("/occurredAt/relativeTo");
            unknown(occurred, time);
        } else {
            occurred.put("precision", "relative").put("relativeTo", target.toString());
            zoneIsKept(time);
        }
    }

    private void put(ObjectNode occurred, String precision, ObjectNode time, List<String> ends) {
        occurred.put("precision", precision);
        ends.forEach(end -> copy(time, end, occurred, end));
        zoneIsKept(time);
    }

    private void unknown(ObjectNode occurred, ObjectNode time) {
        occurred.put("precision", "unknown").put("reason", time.path("reason").asString("not-stated"));
        zoneIsKept(time);
    }

    /** Only a point has a zone of its own. */
    private void zoneIsKept(ObjectNode time) {
        if (time.hasNonNull("zone")) notes.keptAsOriginal("/occurredAt/zone");
    }

    private static void copy(ObjectNode from, String name, ObjectNode to, String as) {
        if (from.hasNonNull(name)) to.set(as, from.get(name));
    }
}

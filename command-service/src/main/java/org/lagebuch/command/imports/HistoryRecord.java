package org.lagebuch.command.imports;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells a record of the neutral history format as the API tells a fact; the record itself is kept beside it, whole. */
final class HistoryRecord {
    private static final Set<String> HOUSED = Set.of(
            "id",
            "occurredAt",
            "kind",
            "suggestedKind",
            "summary",
            "actor",
            "assets",
            "sourceRefs",
            "conflictsWith",
            "supersedes",
            "refines",
            "corrects",
            "quantities",
            "relayedVia",
            "recipients",
            "tags",
            "certainty",
            "polarity",
            "assertedAt",
            "learnedAt",
            "reservation");
    private static final Set<String> ASSERTIONS = Set.of(
            "confirmed",
            "likely",
            "suspected",
            "preliminary",
            "claimed-by-attacker",
            "reported-by-third-party",
            "refuted",
            "unknown",
            "undisclosed");
    private static final Set<String> OF_QUANTITIES = Set.of("what", "unit", "value", "min", "max", "qualifier");
    private static final Map<String, String> RELATIONS =
            Map.of("conflictsWith", "conflictsWith", "supersedes", "supersedes", "refines", "refines");

    private final Map<String, UUID> ids;
    private final HistoryKind kinds;
    private final HistoryTime times;
    private final Notes notes;

    HistoryRecord(Map<String, UUID> ids, String organisation, Notes notes) {
        this.ids = ids;
        this.notes = notes;
        kinds = new HistoryKind(organisation, notes);
        times = new HistoryTime(ids, notes);
    }

    ObjectNode fact(UUID id, ObjectNode record) {
        ObjectNode fact = object().put("factId", id.toString());
        kinds.put(fact, record);
        if (record.hasNonNull("occurredAt")) {
            ObjectNode occurred = times.occurred(record.get("occurredAt"));
            if (occurred != null) fact.set("occurred", occurred);
        }
        copy(record, "summary", fact, "summary");
        copy(record, "actor", fact, "actor");
        copy(record, "assets", fact, "subjects");
        copy(record, "relayedVia", fact, "relayedVia");
        copy(record, "tags", fact, "tags");
        copy(record, "assertedAt", fact, "assertedAt");
        copy(record, "learnedAt", fact, "learnedAt");
        copy(record, "reservation", fact, "reservation");
        source(fact, record.path("sourceRefs"));
        standing(fact, record);
        links(fact, record);
        quantities(fact, record.path("quantities"));
        record.propertyNames().forEach(name -> {
            if (!HOUSED.contains(name)) notes.keptAsOriginal("/" + name);
        });
        fact.withObject("/details").set("original", record);
        return fact;
    }

    private static void source(ObjectNode fact, JsonNode references) {
        if (!references.isArray() || references.isEmpty()) return;
        StringBuilder told = new StringBuilder();
        references.forEach(reference -> told.append(told.isEmpty() ? "" : "; ").append(reference.asString("")));
        fact.withObject("/source").put("reference", told.toString());
    }

    private void standing(ObjectNode fact, ObjectNode record) {
        if (record.hasNonNull("certainty")) {
            String certainty = record.get("certainty").asString("");
            if (certainty.equals("presumed")) fact.put("assertion", "suspected");
            else if (ASSERTIONS.contains(certainty)) fact.put("assertion", certainty);
            else notes.keptAsOriginal("/certainty");
        }
        if (record.hasNonNull("polarity")) {
            if (record.get("polarity").asString("").equals("negated")) fact.put("negated", true);
            else notes.keptAsOriginal("/polarity");
        }
    }

    private void links(ObjectNode fact, ObjectNode record) {
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        RELATIONS.forEach((name, rel) -> {
            JsonNode targets = record.path(name);
            for (int index = 0; index < targets.size(); index++) {
                UUID target = ids.get(targets.path(index).asString(""));
                if (target == null) notes.keptAsOriginal("/" + name + "/" + index);
                else links.add(object().put("rel", rel).put("target", target.toString()));
            }
        });
        if (!links.isEmpty()) fact.set("links", links);
    }

    private void quantities(ObjectNode fact, JsonNode told) {
        ArrayNode quantities = JsonNodeFactory.instance.arrayNode();
        for (int index = 0; index < told.size(); index++) {
            String field = "/quantities/" + index;
            if (told.get(index) instanceof ObjectNode quantity) quantities.add(quantity(field, quantity));
            else notes.keptAsOriginal(field);
        }
        if (!quantities.isEmpty()) fact.set("quantities", quantities);
    }

    private ObjectNode quantity(String field, ObjectNode told) {
        ObjectNode quantity = object();
        copy(told, "what", quantity, "what");
        copy(told, "unit", quantity, "unit");
        copy(told, "value", quantity, "min");
        copy(told, "value", quantity, "max");
        copy(told, "min", quantity, "min");
        copy(told, "max", quantity, "max");
        copy(told, "qualifier", quantity, "qualifier");
        if (told.path("qualifier").asString("").equals("roughly")) quantity.put("qualifier", "about");
        told.propertyNames().forEach(name -> {
            if (!OF_QUANTITIES.contains(name)) notes.keptAsOriginal(field + "/" + name);
        });
        return quantity;
    }

    private static void copy(ObjectNode from, String name, ObjectNode to, String as) {
        if (from.hasNonNull(name)) to.set(as, from.get(name));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagebuch.fact.Party;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes natural persons out of a text, leaving numbers, and puts back those whose text can be opened. */
final class People {
    private static final String PERSON = "person";
    /** Free values of a client or a file; whoever puts a party there has not said that it is one. */
    private static final List<String> NOT_PARTIES = List.of("original", "policies", "fields", "document");

    private People() {}

    /** @throws Unreadable where a number stands already: it would take the name of another person when read back */
    static void number(ObjectNode body, List<String> people) {
        number(body, "", people);
    }

    private static void number(JsonNode tree, String pointer, List<String> people) {
        switch (tree) {
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) number(array.get(i), pointer + "/" + i, people);
            }
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> property : mayNameParties(object)) {
                    number(property.getValue(), pointer + "/" + Unreadable.escaped(property.getKey()), people);
                }
                setApart(object, pointer, people);
            }
            default -> {}
        }
    }

    private static void setApart(ObjectNode party, String pointer, List<String> people) {
        if (party.path(PERSON).isNumber()) {
            throw new Unreadable(
                    Unreadable.Why.UNKNOWN_PROPERTY,
                    pointer + "/" + PERSON,
                    "persons are numbered where they are stored");
        }
        if (!Party.PERSON.equals(party.path("type").asString(""))) return;
        ObjectNode apart = JsonNodeFactory.instance.objectNode();
        int number = people.size() + 1;
        apart.put(PERSON, number);
        apart.setAll(party);
        people.add(Json.text(apart));
        party.removeAll();
        party.put(PERSON, number);
    }

    static void name(JsonNode tree, List<String> people) {
        Map<Integer, ObjectNode> byNumber = new HashMap<>();
        for (String text : people) {
            if (Json.parse(text.getBytes(UTF_8)) instanceof ObjectNode person) {
                byNumber.put(person.path(PERSON).asInt(0), person);
            }
        }
        if (!byNumber.isEmpty()) name(tree, byNumber);
    }

    private static void name(JsonNode tree, Map<Integer, ObjectNode> byNumber) {
        for (JsonNode child : children(tree)) name(child, byNumber);
        if (tree instanceof ObjectNode party && party.path(PERSON).isInt()) {
            ObjectNode person = byNumber.get(party.path(PERSON).asInt());
            if (person == null) return;
            party.removeAll();
            party.setAll(person);
            party.remove(PERSON);
        }
    }

    private static List<JsonNode> children(JsonNode tree) {
        return switch (tree) {
            case ArrayNode array -> List.copyOf(array.values());
            case ObjectNode object ->
                mayNameParties(object).stream().map(Map.Entry::getValue).toList();
            default -> List.of();
        };
    }

    private static List<Map.Entry<String, JsonNode>> mayNameParties(ObjectNode object) {
        return object.properties().stream()
                .filter(property -> !NOT_PARTIES.contains(property.getKey()))
                .toList();
    }
}

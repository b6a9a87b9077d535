package org.lagebuch.rulepack.duties;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.fact.Fact;
import org.lagebuch.wire.FactText;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The facts of a public incident, from where the tests of the vocabulary keep them. */
record ToldCase(ObjectNode told) {
    private static final Set<String> REFERENCES = Set.of("relativeTo", "target", "claims");

    static ToldCase read(String slug) {
        try {
            Path file = Path.of("../shared/src/test/resources/cases/" + slug + ".json");
            return new ToldCase((ObjectNode) Json.parse(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (JsonNode given : told.get("facts")) {
            ObjectNode fact = (ObjectNode) given.deepCopy();
            fact.put("factId", id(fact.remove("id").stringValue()).toString());
            translate(fact);
            facts.add(FactText.read(fact));
        }
        return facts;
    }

    static UUID id(String local) {
        return UUID.nameUUIDFromBytes(local.getBytes(UTF_8));
    }

    private static void translate(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (REFERENCES.contains(name)) object.set(name, translated(object.get(name)));
                else translate(object.get(name));
            }
        } else {
            tree.forEach(ToldCase::translate);
        }
    }

    private static JsonNode translated(JsonNode local) {
        if (!(local instanceof ArrayNode several))
            return StringNode.valueOf(id(local.stringValue()).toString());
        ArrayNode ids = several.arrayNode();
        several.forEach(one -> ids.add(translated(one)));
        return ids;
    }
}

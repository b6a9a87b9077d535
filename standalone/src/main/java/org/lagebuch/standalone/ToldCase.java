package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public incident restated as facts, as requests to the API: its local ids become UUIDs, the same ones each time, so
 * that telling it twice records it once.
 */
final class ToldCase {
    private static final Set<String> REFERENCES = Set.of("relativeTo", "target", "claims");

    private final ObjectNode told;

    private ToldCase(ObjectNode told) {
        this.told = told;
    }

    /** @param slug the name of a file under {@code demonstration} */
    static ToldCase read(String slug) {
        try (InputStream file = ToldCase.class.getResourceAsStream("/demonstration/" + slug + ".json")) {
            if (file == null) throw new IllegalArgumentException("no case is told as " + slug);
            return new ToldCase((ObjectNode) Json.parse(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String caseId() {
        return UUID.nameUUIDFromBytes(slug().getBytes(UTF_8)).toString().replace("-", "");
    }

    UUID factId(String local) {
        return UUID.nameUUIDFromBytes((slug() + "/" + local).getBytes(UTF_8));
    }

    /** Body of {@code POST /api/cases}. */
    ObjectNode opening() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("caseId", caseId());
        for (String name : new String[] {"title", "zone", "organisation"}) body.set(name, told.get(name));
        return body;
    }

    /** Body of {@code POST /api/cases/{caseId}/facts/batch}. */
    ObjectNode facts() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode facts = body.putArray("facts");
        for (JsonNode given : told.get("facts")) {
            ObjectNode fact = (ObjectNode) given.deepCopy();
            fact.put("factId", factId(fact.remove("id").stringValue()).toString());
            translate(fact);
            facts.add(fact);
        }
        return body;
    }

    private void translate(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (REFERENCES.contains(name)) object.set(name, translated(object.get(name)));
                else translate(object.get(name));
            }
        } else {
            tree.forEach(this::translate);
        }
    }

    private JsonNode translated(JsonNode local) {
        if (local instanceof ArrayNode several) {
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            several.forEach(one -> ids.add(translated(one)));
            return ids;
        }
        return JsonNodeFactory.instance.stringNode(factId(local.stringValue()).toString());
    }

    private String slug() {
        return told.get("slug").stringValue();
    }
}

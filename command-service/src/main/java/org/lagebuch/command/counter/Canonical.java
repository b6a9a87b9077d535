package org.lagebuch.command.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was asked, regardless of the order and the spelling in which it was asked. */
final class Canonical {
    private Canonical() {}

    /** SHA-256 over the text with all properties in order, lower-case hex. */
    static String digest(JsonNode tree) {
        return HexFormat.of().formatHex(sha256(Json.text(ordered(tree)).getBytes(UTF_8)));
    }

    static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static JsonNode ordered(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            Map<String, JsonNode> properties = new TreeMap<>();
            object.properties().forEach(property -> properties.put(property.getKey(), ordered(property.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(properties);
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(member -> ordered.add(ordered(member)));
            return ordered;
        }
        return tree;
    }
}

package org.lagebuch.rulepack;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Single values of a text that a schema has already vouched for. */
final class Reading {
    private Reading() {}

    static String text(JsonNode node, String name) {
        return node.path(name).stringValue();
    }

    static @Nullable String optional(JsonNode node, String name) {
        return node.hasNonNull(name) ? text(node, name) : null;
    }

    static @Nullable Integer number(JsonNode node, String name) {
        return node.hasNonNull(name) ? Integer.valueOf(node.path(name).intValue()) : null;
    }

    static @Nullable LocalDate day(JsonNode node, String name) {
        return node.hasNonNull(name) ? LocalDate.parse(text(node, name)) : null;
    }

    static <E extends Enum<E>> E word(JsonNode node, String name, Class<E> of) {
        return Enum.valueOf(of, text(node, name).toUpperCase(Locale.ROOT));
    }

    static List<String> texts(JsonNode node, String name) {
        return each(node, name, JsonNode::stringValue);
    }

    static <T> List<T> each(JsonNode node, String name, Function<JsonNode, T> read) {
        return node.path(name).valueStream().map(read).toList();
    }

    static Map<String, String> words(JsonNode node, String name) {
        return node.path(name)
                .propertyStream()
                .collect(toMap(Map.Entry::getKey, each -> each.getValue().stringValue()));
    }
}

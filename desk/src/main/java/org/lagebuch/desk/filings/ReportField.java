package org.lagebuch.desk.filings;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * A field of the authority's form.
 *
 * @param fill how sure it is, as chosen or as the facts are
 * @param found how sure the facts are
 * @param value what is to be filed: as typed, else as drafted, else as the facts say it
 * @param before what was filed in it the last time; empty where nothing was or it is the same
 * @param facts that fill it
 */
record ReportField(
        String content,
        String label,
        String article,
        boolean required,
        String fill,
        String found,
        String foundName,
        String value,
        String reason,
        String before,
        List<Source> facts) {
    /** @param summary its first words; its id where they were not looked up */
    record Source(String factId, String summary) {}

    /** @param typed what the form sent, where it comes back to be mended */
    static List<ReportField> all(JsonNode fields, Map<String, String> typed, Sources sources, Words words) {
        return StreamSupport.stream(fields.spliterator(), false)
                .map(field -> of(field, typed, sources, words))
                .toList();
    }

    private static ReportField of(JsonNode field, Map<String, String> typed, Sources sources, Words words) {
        String content = field.path("content").asString("");
        String fill = field.path("fill").asString("");
        String change = field.path("change").asString("");
        return new ReportField(
                content,
                field.path("label").asString(""),
                field.path("article").asString(""),
                field.path("required").asBoolean(false),
                typed.getOrDefault("fill." + content, fill),
                fill,
                words.value("fill", fill),
                typed.getOrDefault("value." + content, first(field, "drafted", "value")),
                typed.getOrDefault("reason." + content, ""),
                change.isEmpty() || change.equals("same")
                        ? ""
                        : field.path("before").asString(""),
                StreamSupport.stream(field.path("facts").spliterator(), false)
                        .map(fact -> sources.of(fact.asString("")))
                        .toList());
    }

    private static String first(JsonNode node, String name, String other) {
        String value = node.path(name).asString("");
        return value.isEmpty() ? node.path(other).asString("") : value;
    }
}

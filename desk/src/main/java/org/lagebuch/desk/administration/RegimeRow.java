package org.lagebuch.desk.administration;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A law the rule pack knows.
 *
 * @param confidence of who read it
 * @param sources where it was read
 */
record RegimeRow(
        String name,
        String jurisdiction,
        String law,
        String status,
        int stages,
        String confidence,
        List<String> sources) {
    static List<RegimeRow> all(JsonNode regimes) {
        return StreamSupport.stream(regimes.spliterator(), false)
                .map(RegimeRow::of)
                .toList();
    }

    private static RegimeRow of(JsonNode regime) {
        return new RegimeRow(
                regime.path("name").asString(""),
                regime.path("jurisdiction").asString(""),
                regime.path("law").asString(""),
                regime.path("status").asString(""),
                regime.path("stages").size(),
                regime.path("confidence").asString(""),
                StreamSupport.stream(regime.path("sources").spliterator(), false)
                        .map(source -> source.path("title").asString("") + " "
                                + source.path("where").asString(""))
                        .map(String::strip)
                        .toList());
    }
}

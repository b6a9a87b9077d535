package org.lagebuch.desk.administration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the organisation is, as far as the page lets one say it.
 *
 * @param roles by commas, as the other lists
 */
record ProfileForm(
        @Nullable String name,
        @Nullable String roles,
        @Nullable String sectors,
        @Nullable String countries) {
    private static final List<String> CARRIED_ON = List.of("regulators", "contacts", "policies");

    static ProfileForm of(JsonNode told) {
        return new ProfileForm(
                told.path("name").asString(""),
                joined(told.path("roles")),
                joined(told.path("sectors")),
                joined(told.path("countries")));
    }

    /** A new profile takes the place of the whole old one, so what the page does not change goes on as it was. */
    ObjectNode after(JsonNode told) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        if (name != null && !name.isBlank()) profile.put("name", name.strip());
        words(roles).forEach(profile.withArray("/roles")::add);
        words(sectors).forEach(profile.withArray("/sectors")::add);
        words(countries).forEach(profile.withArray("/countries")::add);
        for (String part : CARRIED_ON) {
            if (told.has(part)) profile.set(part, told.path(part));
        }
        return profile;
    }

    /** Whether a person of the old profile is told without a name, which would be lost with a new one. */
    static boolean wouldLosePersons(JsonNode told) {
        return Stream.of("regulators", "contacts")
                .flatMap(part -> StreamSupport.stream(told.path(part).spliterator(), false))
                .anyMatch(party ->
                        party.isObject() && party.path("name").asString("").isEmpty());
    }

    private static String joined(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(text -> text.asString(""))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> words(@Nullable String typed) {
        return Stream.of((typed == null ? "" : typed).split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }
}

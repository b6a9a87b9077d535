package org.lagebuch.deadline.known;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A legal person of a case. What it is, is taken as complete once anything of it is on record: who is only a controller
 * is no bank.
 *
 * @param name absent where the case names none
 * @param own whether it is the organisation whose case it is
 * @param places ISO 3166-1 alpha-2 or 3166-2, where it is established, such as {@code DE-RP}
 */
public record Legal(@Nullable String name, boolean own, Set<String> roles, Set<String> sectors, Set<String> places) {
    public Legal {
        roles = Set.copyOf(roles);
        sectors = Set.copyOf(sectors);
        places = Set.copyOf(places);
    }

    /** ISO 3166-1 alpha-2. */
    public Set<String> countries() {
        return places.stream()
                .map(place -> place.substring(0, Math.min(2, place.length())))
                .collect(Collectors.toSet());
    }

    /** Whose holidays count: a part of a country where one is on record; empty where nothing is. */
    public String region() {
        return places.stream()
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    public boolean is(@Nullable String other) {
        return other == null ? own : name != null && name.strip().equalsIgnoreCase(other.strip());
    }

    /** Roles and sectors are compared as the pack spells them: lower case, with underscores. */
    static Set<String> words(Stream<String> words) {
        return words.map(Legal::word).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    static Set<String> codes(Stream<String> places) {
        return places.map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All in the case that may have duties, its own organisation first. */
    public static List<Legal> of(Told told) {
        return new Parties(told).all();
    }
}

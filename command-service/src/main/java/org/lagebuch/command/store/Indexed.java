package org.lagebuch.command.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.wire.Tags;

/**
 * An append with what each of its events is found by. That is worked out once, and only where somebody asks: for an
 * append of hundreds of events it costs more than writing it.
 */
final class Indexed {
    private final StoredAppend append;
    private final Set<String> keys;
    private final Supplier<List<Found>> finding;
    private @Nullable List<Found> found;
    private @Nullable Map<String, List<Found>> byKey;

    private Indexed(StoredAppend append, Supplier<List<Found>> finding) {
        this.append = append;
        this.keys = Set.copyOf(append.keys());
        this.finding = finding;
    }

    /** An append as it was read. */
    static Indexed of(StoredAppend append, Tagging tagging) {
        return new Indexed(
                append,
                () -> append.events().stream()
                        .map(event -> new Found(event, tagging.tags(append, event)))
                        .toList());
    }

    /** @param tags of each event of an append just made, so that nobody need look for them */
    static Indexed of(StoredAppend append, List<Set<String>> tags) {
        return new Indexed(
                append,
                () -> IntStream.range(0, tags.size())
                        .mapToObj(i -> new Found(append.events().get(i), tags.get(i)))
                        .toList());
    }

    StoredAppend append() {
        return append;
    }

    Set<String> keys() {
        return keys;
    }

    /** Every event of it. */
    List<Found> found() {
        List<Found> known = found;
        if (known == null) found = known = finding.get();
        return known;
    }

    /** Those events that brought it under a key. */
    List<Found> under(String key) {
        if (!keys.contains(key)) return List.of();
        if (append.events().size() == 1) return found();
        Map<String, List<Found>> known = byKey;
        if (known == null) byKey = known = sorted();
        return known.getOrDefault(key, List.of());
    }

    private Map<String, List<Found>> sorted() {
        Map<String, List<Found>> sorted = new HashMap<>();
        for (Found it : found()) {
            Set<String> its = new HashSet<>();
            for (String tag : it.tags()) {
                its.add(tag);
                its.add(Tags.narrowed(tag, it.event().type()));
            }
            its.forEach(
                    key -> sorted.computeIfAbsent(key, any -> new ArrayList<>()).add(it));
        }
        return Map.copyOf(sorted);
    }
}

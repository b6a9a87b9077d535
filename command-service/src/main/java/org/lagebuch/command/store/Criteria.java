package org.lagebuch.command.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.lagebuch.wire.Tags;

/**
 * Which events somebody is after: those that meet any one of these.
 *
 * @param any empty where every event is meant
 */
record Criteria(List<Criterion> any) {
    Criteria {
        any = List.copyOf(any);
    }

    /**
     * All of these tags, and one of these types.
     *
     * @param types empty where the type does not matter
     */
    record Criterion(Set<String> tags, Set<String> types) {
        boolean matches(String type, Set<String> itsTags) {
            return (types.isEmpty() || types.contains(type)) && itsTags.containsAll(tags);
        }

        /** What the index knows of it; a superset where there are several tags. */
        Stream<String> keys() {
            String tag = tags.stream().sorted().findFirst().orElseThrow();
            return types.isEmpty() ? Stream.of(tag) : types.stream().map(type -> Tags.narrowed(tag, type));
        }
    }

    static Criteria of(EventCriteria criteria) {
        return new Criteria(criteria.flatten().stream().map(Criteria::criterion).toList());
    }

    boolean matches(String type, Set<String> tags) {
        return any.isEmpty() || any.stream().anyMatch(criterion -> criterion.matches(type, tags));
    }

    /** The index strings to look under; empty where the index cannot help and everything must be read. */
    Optional<Set<String>> keys() {
        boolean indexed =
                !any.isEmpty() && any.stream().noneMatch(it -> it.tags().isEmpty());
        if (!indexed) return Optional.empty();
        Set<String> keys = new LinkedHashSet<>();
        any.forEach(criterion -> criterion.keys().forEach(keys::add));
        return Optional.of(keys);
    }

    static String text(Tag tag) {
        return tag.key() + "=" + tag.value();
    }

    private static Criterion criterion(EventCriterion criterion) {
        return new Criterion(
                criterion.tags().stream().map(Criteria::text).collect(toUnmodifiableSet()),
                criterion.types().stream().map(QualifiedName::fullName).collect(toUnmodifiableSet()));
    }
}

package org.lagebuch.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that all must hold, by field. What an index cannot help with is left out. */
final class Conditions {
    /** {@code list.0} means the first element, which no index knows. */
    private static final Pattern BY_PLACE = Pattern.compile("(^|.*\\.)\\d+(\\..*|$)");

    private final Map<String, Condition> byField = new HashMap<>();

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.addAll(query);
        return conditions;
    }

    @Nullable
    Condition on(String field) {
        return byField.get(field);
    }

    private void addAll(Document query) {
        query.forEach((name, value) -> {
            if (name.equals("$and") && value instanceof Collection<?> parts) parts.forEach(this::addPart);
            else if (!name.startsWith("$") && !BY_PLACE.matcher(name).matches()) add(name, value);
        });
    }

    private void addPart(@Nullable Object part) {
        if (part instanceof Document query) addAll(query);
    }

    private void add(String field, @Nullable Object asked) {
        Condition condition = byField.computeIfAbsent(field, _ -> new Condition());
        if (asked instanceof Document operators)
            operators.forEach((operator, value) -> add(condition, operator, value));
        else condition.in(Collections.singletonList(asked));
    }

    private static void add(Condition condition, String operator, @Nullable Object value) {
        switch (operator) {
            case "$eq" -> condition.in(Collections.singletonList(value));
            case "$in" -> {
                if (value instanceof Collection<?> values) condition.in(values);
            }
            case "$gt", "$gte" -> condition.atLeast(value);
            case "$lt", "$lte" -> condition.atMost(value);
            default -> {
                // The document found is asked.
            }
        }
    }
}

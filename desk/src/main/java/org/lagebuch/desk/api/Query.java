package org.lagebuch.desk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A path of the API with what is asked; what is empty is not asked. */
public final class Query {
    private final StringBuilder path;
    private char next = '?';

    private Query(String path) {
        this.path = new StringBuilder(path);
    }

    public static Query of(String path) {
        return new Query(path);
    }

    /** The parts of a path that come from outside are never more than one step of it. */
    public static String step(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace(".", "%2E");
    }

    public Query with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) return this;
        path.append(next).append(name).append('=').append(URLEncoder.encode(value, UTF_8));
        next = '&';
        return this;
    }

    public Query with(String name, Collection<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

package org.lagebuch.fact;

import org.jspecify.annotations.Nullable;

/**
 * A person, an organisation, an asset, a service, an account, a dataset: whoever acted, whatever was acted on.
 *
 * @param type free word, lower case; {@code person} keeps name and contact in the part {@code people}
 * @param person the local number that stands for a natural person wherever the part {@code people} is not opened
 */
public record Party(
        @Nullable String type,
        @Nullable String name,
        @Nullable String contact,
        @Nullable Integer person) {
    public static final String PERSON = "person";

    public static Party named(String name) {
        return new Party(null, name, null, null);
    }

    public boolean isPerson() {
        return PERSON.equals(type);
    }
}

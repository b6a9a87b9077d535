package org.lagebuch.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part a person takes in one case. */
public enum Part {
    LEAD,
    RESPONDER,
    LEGAL,
    /** Told what is behind a wall, besides whatever else; by itself it reads. */
    RECIPIENT,
    /** Reads, and for a time only. */
    AUDITOR;

    /** Lower case, as facts spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(@Nullable String word) {
        return Stream.of(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    boolean records() {
        return this != AUDITOR && this != RECIPIENT;
    }
}

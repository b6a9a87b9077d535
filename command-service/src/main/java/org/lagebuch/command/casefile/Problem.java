package org.lagebuch.command.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param field JSON Pointer (RFC 6901) into the request; empty where no single field is to blame
 * @param detail about this very case; absent where the title says all
 */
public record Problem(
        Refusal refusal, String field, @Nullable String detail) {
    public static Problem at(String field, Refusal refusal) {
        return new Problem(refusal, field, null);
    }

    public static Problem at(String field, Refusal refusal, String detail) {
        return new Problem(refusal, field, detail);
    }

    /** The same, seen from further up. */
    public Problem below(String prefix) {
        return new Problem(refusal, prefix + field, detail);
    }
}

package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.LEAF_BEYOND_LOG;

import org.lagebuch.verifier.archive.Archive;
import org.lagebuch.verifier.verdict.Refusal;

/** Which leaves a folder of a bundle holds, told by the names alone. */
final class Indexes {
    private static final String LEAF = ".leaf";

    private Indexes() {}

    /** Rising, from names such as {@code events/17.leaf}. */
    static long[] of(Archive archive, String folder) {
        return archive.names()
                .filter(name -> name.startsWith(folder) && name.endsWith(LEAF))
                .mapToLong(name -> number(name.substring(folder.length(), name.length() - LEAF.length())))
                .sorted()
                .toArray();
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException beyond) {
            throw new Refusal(LEAF_BEYOND_LOG, digits);
        }
    }
}

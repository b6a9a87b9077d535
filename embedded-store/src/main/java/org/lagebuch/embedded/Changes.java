package org.lagebuch.embedded;

/** Counts what was written since the store was opened: whoever knows the count knows whether it is on disk. */
final class Changes {
    private long counted;

    void count() {
        counted++;
    }

    long counted() {
        return counted;
    }
}

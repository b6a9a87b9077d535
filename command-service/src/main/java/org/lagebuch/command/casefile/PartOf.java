package org.lagebuch.command.casefile;

import java.util.Comparator;

/**
 * A part of a recorded fact.
 *
 * @param position of the fact in the ledger
 */
public record PartOf(long position, String name) implements Comparable<PartOf> {
    private static final Comparator<PartOf> IN_ORDER =
            Comparator.comparingLong(PartOf::position).thenComparing(PartOf::name);

    @Override
    public int compareTo(PartOf other) {
        return IN_ORDER.compare(this, other);
    }
}

package org.lagebuch.query.feed;

/**
 * How far a view has come within a case.
 *
 * @param seq of the last event it took; -1 before the first
 * @param position of that event in the ledger; -1 before the first
 */
public record Place(long seq, long position) {
    public static final Place BEFORE_FIRST = new Place(-1, -1);
}

package org.lagebuch.log;

/** Something in a stored log that should not be, by its name. */
public sealed interface Finding {
    /** The position it was found at. */
    long position();

    /** Positions are missing, or stand twice (I1). */
    record Gap(long expected, long position) implements Finding {}

    /** The number of an event in its case is not the next (I3). */
    record OutOfSequence(long position, long expected, long seq) implements Finding {}

    /** An event does not name the leaf before it in its case (I3). */
    record Relinked(long position) implements Finding {}

    /** A leaf is older than the one ahead of it (I4). */
    record TimeRunsBack(long position) implements Finding {}

    /** The stored hash is not that of the leaf (I5). */
    record Altered(long position) implements Finding {}

    /** What a part holds is not what was committed to (I5). */
    record PartAltered(long position, String part) implements Finding {}

    /** The head names another type or version than the index does (I5). */
    record Mislabelled(long position) implements Finding {}

    /** An append is not found by what its events say (I5). */
    record Misindexed(long position) implements Finding {}
}

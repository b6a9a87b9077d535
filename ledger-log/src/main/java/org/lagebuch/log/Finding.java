package org.lagebuch.log;

import java.util.Locale;

/** Something in a stored log that should not be, by its name. */
public sealed interface Finding permits Finding.OfEvents, Finding.OfSeals {
    /** The position it was found at; of a checkpoint its size, and -1 where there is no place for it. */
    long position();

    /** Its name in lower-kebab-case, as reports spell it. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** In plain words, without the place. */
    default String told() {
        return FindingTold.of(this);
    }

    /** Found in the events themselves. */
    sealed interface OfEvents extends Finding {}

    /** Found in what seals them. */
    sealed interface OfSeals extends Finding {}

    /** Positions are missing, or stand twice (I1). */
    record Gap(long expected, long position) implements OfEvents {}

    /** A document that nobody of us wrote like this: of another form, or with more or less in it (I1). */
    record Misshapen(long position) implements OfEvents {}

    /** A fact of its case has the id already (I2). */
    record Repeated(long position, String factId) implements OfEvents {}

    /** The number of an event in its case is not the next (I3). */
    record OutOfSequence(long position, long expected, long seq) implements OfEvents {}

    /** An event does not name the leaf before it in its case (I3). */
    record Relinked(long position) implements OfEvents {}

    /** A leaf is older than the one ahead of it (I4). */
    record TimeRunsBack(long position) implements OfEvents {}

    /** The stored hash is not that of the leaf (I5). */
    record Altered(long position) implements OfEvents {}

    /** What a part holds is not what was committed to (I5). */
    record PartAltered(long position, String part) implements OfEvents {}

    /** A part is gone, and no event says that it was erased (I5). */
    record PartMissing(long position, String part) implements OfEvents {}

    /** The head names another type or version than the index does (I5). */
    record Mislabelled(long position) implements OfEvents {}

    /** An append is not found by what its events say (I5). */
    record Misindexed(long position) implements OfEvents {}

    /** The events do not make the root of a checkpoint; only the first such one is told (I6). */
    record CheckpointDiffers(long size) implements OfSeals {
        @Override
        public long position() {
            return size;
        }
    }

    /** A checkpoint that no key of this log signed, or not as one of this log and this size (I6). */
    record CheckpointForged(long size) implements OfSeals {
        @Override
        public long position() {
            return size;
        }
    }

    /** A checkpoint of more leaves than the log has (I6). */
    record CheckpointBeyond(long size, long head) implements OfSeals {
        @Override
        public long position() {
            return size;
        }
    }

    /** The checkpoints up to a size are not those that were signed, one after the other (I6). */
    record CheckpointsMissing(long size, long stored, long signed) implements OfSeals {
        @Override
        public long position() {
            return size;
        }
    }

    /** The events do not make the hashes of a tile (I6). */
    record TileDiffers(long position, String path) implements OfSeals {}

    /** A full tile below what was signed is not kept (I6). */
    record TileMissing(long position, String path) implements OfSeals {}

    /** Something is kept as a tile that the log does not have (I6). */
    record TileStray(long position, String path) implements OfSeals {}

    /** More was signed than the log has now (I7). */
    record SignedLost(long size, long head) implements OfSeals {
        @Override
        public long position() {
            return size;
        }
    }

    /** The events do not make the root that was signed last (I7). */
    record SignedOtherwise(long size) implements OfSeals {
        @Override
        public long position() {
            return size;
        }
    }

    /** What is said to be an index of cases is none, or another. */
    record IndexMisplaced(long position) implements OfSeals {}

    /** A key is named as the log's that never was. */
    record KeyUnknown(long position, String vkey) implements OfSeals {}
}

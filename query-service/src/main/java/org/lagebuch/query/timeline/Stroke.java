package org.lagebuch.query.timeline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Span;
import org.lagebuch.wire.Kind;

/**
 * A wording of a fact without its words: what it takes to count it, to draw it, and to know at which moments it is told.
 *
 * @param originalSeq of the fact, in the case
 * @param seq of the event that recorded this wording
 * @param from first instant at which it can have happened; absent, as {@code to}, where it has no place on an axis: a
 *     month, a year, a range that is open, a time nobody knows
 * @param to first instant that is too late
 * @param recordedAt to the millisecond
 */
record Stroke(
        long originalSeq,
        long seq,
        String kind,
        @Nullable Instant from,
        @Nullable Instant to,
        Need need,
        Instant recordedAt) {
    private static final int LONGS = 6;
    private static final long NONE = Long.MIN_VALUE;

    /** Sixty bytes or so, since a long case has ten thousand of them. */
    static Binary bytes(Version version) {
        Span drawn = drawn(version);
        byte[] kind = Kind.of(version.fact().what()).kind().getBytes(US_ASCII);
        return new Binary(ByteBuffer.allocate(LONGS * Long.BYTES + kind.length)
                .putLong(version.originalSeq())
                .putLong(millis(drawn.earliest()))
                .putLong(millis(drawn.latest()))
                .putLong(version.need().position())
                .putLong(version.need().known().toEpochMilli())
                .putLong(version.event().time().toEpochMilli())
                .put(kind)
                .array());
    }

    static Stroke read(long seq, Binary bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes.getData());
        long originalSeq = from.getLong();
        Instant earliest = instant(from.getLong());
        Instant latest = instant(from.getLong());
        Need need = new Need(from.getLong(), Instant.ofEpochMilli(from.getLong()));
        Instant recordedAt = Instant.ofEpochMilli(from.getLong());
        String kind = US_ASCII.decode(from).toString();
        return new Stroke(originalSeq, seq, kind, earliest, latest, need, recordedAt);
    }

    /** Of each fact its newest wording that was recorded and known at a moment. */
    static Collection<Stroke> newest(List<Stroke> all, Need moment) {
        Map<Long, Stroke> newest = new HashMap<>();
        for (Stroke stroke : all) {
            if (!stroke.need.isMetAt(moment)) continue;
            newest.merge(stroke.originalSeq, stroke, (one, other) -> one.seq > other.seq ? one : other);
        }
        return newest.values();
    }

    boolean isCorrection() {
        return seq != originalSeq;
    }

    /** What is known to the month alone would be drawn as if it had lasted that long. */
    private static Span drawn(Version version) {
        Occurrence occurred = version.fact().occurred();
        boolean coarse = occurred != null
                && (occurred.precision() == Occurrence.Precision.YEAR
                        || occurred.precision() == Occurrence.Precision.MONTH);
        Span span = version.span();
        return coarse || span.earliest() == null || span.latest() == null ? Span.UNBOUNDED : span;
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? NONE : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(long millis) {
        return millis == NONE ? null : Instant.ofEpochMilli(millis);
    }
}

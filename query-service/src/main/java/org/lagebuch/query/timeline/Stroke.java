package org.lagebuch.query.timeline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Span;
import org.lagebuch.wire.Kind;

/**
 * A line without its words: what it takes to count it, to draw it, and to know at which moments it shows.
 *
 * @param made the event that wrote the wording, by its sequence in the case
 * @param own whether its place is its wording's own, and not one after another fact
 * @param from first instant at which it can have happened; absent, as {@code to}, where it has no place on an axis: a
 *     month, a year, a range that is open, a time nobody knows
 * @param to first instant that is too late
 * @param recordedAt to the millisecond
 */
record Stroke(
        long originalSeq,
        long made,
        boolean own,
        String kind,
        @Nullable Instant from,
        @Nullable Instant to,
        Need need,
        Instant recordedAt,
        List<Need> not) {
    private static final int LONGS = 5;
    private static final long NONE = Long.MIN_VALUE;

    /** Sixty bytes or so, since a long case has ten thousand of them. */
    static Binary bytes(Line line) {
        Version version = line.version();
        Span drawn = drawn(version);
        byte[] kind = Kind.of(version.fact().what()).kind().getBytes(US_ASCII);
        return new Binary(ByteBuffer.allocate(LONGS * Long.BYTES + kind.length)
                .putLong(millis(drawn.earliest()))
                .putLong(millis(drawn.latest()))
                .putLong(line.need().position())
                .putLong(line.need().known().toEpochMilli())
                .putLong(version.event().time().toEpochMilli())
                .put(kind)
                .array());
    }

    /** @param id of the line */
    static Stroke read(String id, Binary bytes, List<Document> not) {
        ByteBuffer from = ByteBuffer.wrap(bytes.getData());
        Instant earliest = instant(from.getLong());
        Instant latest = instant(from.getLong());
        Need need = new Need(from.getLong(), Instant.ofEpochMilli(from.getLong()));
        Instant recordedAt = Instant.ofEpochMilli(from.getLong());
        String kind = US_ASCII.decode(from).toString();
        return new Stroke(
                Line.originalSeq(id),
                Line.seqOfWording(id),
                Line.isOwn(id),
                kind,
                earliest,
                latest,
                need,
                recordedAt,
                not.stream().map(Need::read).toList());
    }

    boolean isVisibleAt(Need moment) {
        return need.isMetAt(moment) && not.stream().noneMatch(other -> other.isMetAt(moment));
    }

    boolean isCorrection() {
        return own && made != originalSeq;
    }

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

package org.lagebuch.deadline.count;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.pack.Due;

/**
 * What the two dates of a stage count from.
 *
 * @param from name of the anchor of the conservative date
 * @param latestFrom name of the anchor of the statutory date
 * @param within a moment that surely lies in the hour and on the day of {@code latest}, which may be an exclusive end
 * @param cap the anchor of an outer limit; absent where there is none, or it is not on record
 */
record Starts(
        String from,
        String latestFrom,
        Instant earliest,
        Instant latest,
        Instant within,
        @Nullable Anchor cap) {

    /** Empty where the anchor is not on record. */
    static Optional<Starts> of(Due due, Map<String, Anchor> anchors) {
        return recorded(due.from(), anchors).map(from -> {
            Named latest = alternative(due.alternativeFrom(), anchors).orElse(from);
            Due.Cap cap = due.cap();
            return new Starts(
                    from.name(),
                    latest.name(),
                    from.anchor().earliest(),
                    latest.anchor().latest(),
                    latest.within(),
                    cap == null ? null : anchors.get(cap.from()));
        });
    }

    void tell(Ground ground) {
        ground.because("The clock starts with " + from + ", " + ground.moment(earliest) + ".");
        if (!latestFrom.equals(from)) {
            ground.because("The statutory date counts from " + latestFrom + ", " + ground.moment(latest) + ".");
        } else if (!latest.equals(earliest)) {
            ground.because("The exact time is not known: the statutory date counts from the latest possible, "
                    + ground.end(latest) + ".");
        }
    }

    /** The end of a calendar year is never recorded, it follows from the discovery. */
    private static Optional<Named> recorded(String name, Map<String, Anchor> anchors) {
        Stream<String> names = name.equals("calendar_year_end") ? Stream.of(name, "discovered") : Stream.of(name);
        return first(names, anchors);
    }

    private static Optional<Named> alternative(@Nullable String name, Map<String, Anchor> anchors) {
        if (name == null) {
            return Optional.empty();
        }
        return first(Stream.of(name, name.replace(":submitted", ":statutory")), anchors);
    }

    private static Optional<Named> first(Stream<String> names, Map<String, Anchor> anchors) {
        return names.flatMap(name -> Stream.ofNullable(anchors.get(name)).map(anchor -> new Named(name, anchor)))
                .findFirst();
    }

    private record Named(String name, Anchor anchor) {
        /** A statutory date, and the end of a span, are exclusive: what happens there happens just before. */
        Instant within() {
            boolean exclusive =
                    name.endsWith(":statutory") || !anchor.earliest().equals(anchor.latest());
            return exclusive ? anchor.latest().minusNanos(1) : anchor.latest();
        }
    }
}

package org.lagebuch.query.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of one wording of a fact in the order of its case. A wording has more than one where its time hangs on
 * another fact whose time became known or changed later.
 *
 * @param id unique within the case, and the same however often the events are told
 * @param made seq of the event that made it
 * @param need from when it shows on both axes
 * @param not what makes it no longer show: a later wording, or a later place of this one
 * @param boundTo seq of the event whose wording of the target gave it its place; null where it has its own
 */
record Line(
        Version version,
        String id,
        long made,
        String key,
        Need need,
        List<Need> not,
        @Nullable Long boundTo) {
    private static final String AFTER = "@";

    /** The place a wording has by its own words alone. */
    static Line own(Version version) {
        String key = version.target() == null
                ? LineKey.of(version.span(), version.originalSeq())
                : LineKey.after(null, version.originalSeq());
        return new Line(version, ownId(version), version.event().seq(), key, version.need(), new ArrayList<>(), null);
    }

    /** The place a wording has directly after its target, as far as that itself is visible. */
    static Line after(Line target, Version version, long made) {
        return new Line(
                version,
                ownId(version) + AFTER + target.id,
                made,
                LineKey.after(target.key, version.originalSeq()),
                version.need().and(target.need),
                new ArrayList<>(target.not),
                target.seqOfWording());
    }

    long seqOfWording() {
        return version.event().seq();
    }

    /** There is no moment at which it would show. */
    boolean isNeverVisible() {
        return not.stream().anyMatch(other -> other.isMetAt(need));
    }

    boolean isVisibleAt(Need moment) {
        return need.isMetAt(moment) && not.stream().noneMatch(other -> other.isMetAt(moment));
    }

    boolean isDirectlyAfter(Line target) {
        return id.equals(ownId(version) + AFTER + target.id);
    }

    /** Read from the id of a line: the fact it tells, by its sequence in the case. */
    static long originalSeq(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('.')));
    }

    /** Read from the id of a line: the event that wrote its wording, by its sequence in the case. */
    static long seqOfWording(String id) {
        String own = isOwn(id) ? id : id.substring(0, id.indexOf(AFTER));
        return Long.parseLong(own.substring(own.indexOf('.') + 1));
    }

    /** Read from the id of a line: whether its place is that of its own words. */
    static boolean isOwn(String id) {
        return !id.contains(AFTER);
    }

    private static String ownId(Version version) {
        return version.originalSeq() + "." + version.event().seq();
    }
}

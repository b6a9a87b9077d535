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
                ownId(version) + "@" + target.id,
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
        return id.equals(ownId(version) + "@" + target.id);
    }

    private static String ownId(Version version) {
        return version.originalSeq() + "." + version.event().seq();
    }
}

package org.lagebuch.query.feed;

import java.util.List;
import org.lagebuch.fact.CaseId;

/** What the feed must know of a view: where it stands in a case, and how it is given what comes next. */
public interface View {
    /** Unique for a view and its version, such as {@code timeline_v1}. */
    String name();

    /** Makes its collections and indexes where they are not there yet. */
    void prepare();

    Place placeIn(CaseId caseId);

    /**
     * Takes events that follow one another, the first right after {@link #placeIn}. Its place moves in the same write
     * that makes them visible, and only from where it stood.
     *
     * @return whether it was still there; if not, somebody else gave the view the same events and nothing was done
     */
    boolean take(CaseId caseId, List<Told> next);

    /** Removes everything it keeps. */
    void drop();
}

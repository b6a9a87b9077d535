package org.lagebuch.query.timeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.feed.Freshness;
import org.lagebuch.query.feed.Versioned;
import tools.jackson.databind.node.ObjectNode;

/** Reads a case once the view has come as far as whoever asks wants to see; one version of the view for a whole answer. */
final class CaseReading {
    private final Versioned<TimelineView> views;
    private final Freshness freshness;

    CaseReading(Versioned<TimelineView> views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    /** What is told of a case. */
    interface Telling {
        ObjectNode of(TimelineView view, CasePlace place);
    }

    /**
     * What is told of a case; empty where the view is not there yet.
     *
     * @param minPosition to wait for, as it was asked
     */
    Optional<ObjectNode> tell(String caseId, @Nullable String minPosition, Telling telling)
            throws InterruptedException {
        CaseId of = Asked.caseId(caseId);
        if (!freshness.reached(views, of, Asked.position("minPosition", minPosition))) return Optional.empty();
        TimelineView view = views.live();
        CasePlace place = view.place(of).orElseThrow(Asked::noCase);
        return Optional.of(telling.of(view, place));
    }
}

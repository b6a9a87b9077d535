package org.lagebuch.command.casefile;

import java.util.List;
import org.lagebuch.fact.Fact;

/**
 * A fact as somebody asks to have it recorded.
 *
 * @param fact with its id
 * @param request SHA-256 of what was asked, in canonical order, without what the server adds, lower-case hex
 * @param detailsSize of the details as text, in bytes of UTF-8
 */
public record Draft(Fact fact, String request, int detailsSize) {
    public Recording recording() {
        return new Recording(fact, request);
    }

    /** A recording that seals a bundle, which does not show all parts. */
    public Recording sealing(List<Recording.Withheld> withheld) {
        return new Recording(fact, request, new Recording.Seal(withheld));
    }

    /** The same request, told more fully by the server. */
    public Draft told(Fact completed) {
        return new Draft(completed, request, detailsSize);
    }
}

package org.lagebuch.command.casefile;

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

    /** The same request, told more fully by the server. */
    public Draft told(Fact completed) {
        return new Draft(completed, request, detailsSize);
    }
}

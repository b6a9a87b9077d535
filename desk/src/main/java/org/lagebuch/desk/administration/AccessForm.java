package org.lagebuch.desk.administration;

import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Query;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is let into a case, or out of it.
 *
 * @param person a pseudonym
 * @param until in the zone of the case; empty where it has no end
 */
record AccessForm(
        @Nullable String caseId,
        @Nullable String person,
        @Nullable String role,
        @Nullable String until,
        @Nullable String reasons) {
    String path() {
        return "/api/cases/" + Query.step(said(caseId)) + "/access";
    }

    ObjectNode grant() {
        ObjectNode grant = revocation().put("role", said(role));
        if (!said(until).isEmpty()) grant.put("until", said(until));
        return grant;
    }

    /** Out is out: no part of that person is left. */
    ObjectNode revocation() {
        return JsonNodeFactory.instance.objectNode().put("person", said(person)).put("reasons", said(reasons));
    }

    /** What is missing is refused by the API in words for people. */
    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

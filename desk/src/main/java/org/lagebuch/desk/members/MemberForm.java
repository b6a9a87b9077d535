package org.lagebuch.desk.members;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is let in, or out. What is missing is refused by the API in words for people.
 *
 * @param person a pseudonym
 * @param role the part somebody is to take, or the one that is to end
 * @param until in the zone of the case; empty where it has no end
 */
record MemberForm(
        @Nullable String person,
        @Nullable String role,
        @Nullable String until,
        @Nullable String reasons) {
    static final MemberForm EMPTY = new MemberForm(null, null, null, null);

    ObjectNode grant() {
        ObjectNode grant = revocation();
        if (!said(until).isEmpty()) grant.put("until", said(until));
        return grant;
    }

    ObjectNode revocation() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("person", said(person))
                .put("role", said(role))
                .put("reasons", said(reasons));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

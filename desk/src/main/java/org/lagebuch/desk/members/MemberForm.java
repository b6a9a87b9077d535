package org.lagebuch.desk.members;

import java.util.List;
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
public record MemberForm(
        @Nullable String person,
        @Nullable String role,
        @Nullable String until,
        @Nullable String reasons) {
    /** The parts somebody can take, the usual first. */
    public static final List<String> PARTS = List.of("responder", "lead", "legal", "recipient", "auditor");

    static final MemberForm EMPTY = new MemberForm(null, null, null, null);

    public ObjectNode grant() {
        ObjectNode grant = revocation();
        if (!said(until).isEmpty()) grant.put("until", said(until));
        return grant;
    }

    /** Without a part it ends them all. */
    public ObjectNode revocation() {
        ObjectNode revocation = JsonNodeFactory.instance.objectNode().put("person", said(person));
        if (!said(role).isEmpty()) revocation.put("role", said(role));
        revocation.put("reasons", said(reasons));
        return revocation;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

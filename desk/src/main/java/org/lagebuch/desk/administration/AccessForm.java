package org.lagebuch.desk.administration;

import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.members.MemberForm;
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
        return new MemberForm(person, role, until, reasons).grant();
    }

    /** Out is out: no part of that person is left. */
    ObjectNode revocation() {
        return new MemberForm(person, null, null, reasons).revocation();
    }

    /** What is missing is refused by the API in words for people. */
    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

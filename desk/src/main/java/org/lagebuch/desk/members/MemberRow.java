package org.lagebuch.desk.members;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * Somebody's part in a case.
 *
 * @param own whether it is that of whoever is at the desk
 * @param until empty where it has no end
 */
record MemberRow(String person, boolean own, String role, String roleName, String until) {
    static List<MemberRow> all(JsonNode members, String self, Words words, ZoneId zone) {
        return members.valueStream()
                .map(member -> of(member, self, words, zone))
                .toList();
    }

    private static MemberRow of(JsonNode member, String self, Words words, ZoneId zone) {
        String person = member.path("person").asString("");
        String role = member.path("role").asString("");
        String until = member.path("until").asString("");
        return new MemberRow(
                person,
                person.equals(self),
                role,
                words.value("role", role),
                until.isEmpty() ? "" : words.moment(Instant.parse(until), zone));
    }
}

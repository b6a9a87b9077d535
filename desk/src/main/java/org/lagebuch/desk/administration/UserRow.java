package org.lagebuch.desk.administration;

import java.util.List;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.session.SignedIn;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * A user of this installation.
 *
 * @param pseudonym how the ledger names that person, and who lets somebody into a case does
 * @param own whether it is who looks at the page, whom somebody else has to disable
 */
record UserRow(String name, String pseudonym, String roleName, boolean enabled, boolean own) {
    static List<UserRow> all(JsonNode users, SignedIn person, Words words) {
        return StreamSupport.stream(users.spliterator(), false)
                .map(user -> new UserRow(
                        user.path("name").asString(""),
                        user.path("pseudonym").asString(""),
                        words.value("role", user.path("role").asString("")),
                        user.path("enabled").asString("true").equals("true"),
                        user.path("pseudonym").asString("").equals(person.id())))
                .toList();
    }
}

package org.lagebuch.desk.session;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The person at the desk, for what a page shows and offers. What the person may do is decided by the API alone.
 *
 * @param id the subject, which the ledger keeps of a person who writes
 * @param name for people
 */
public record SignedIn(String id, String name, Set<String> roles) {
    private static final String ROLES = "roles";

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    static SignedIn of(OidcUser user) {
        List<String> claimed = user.getClaimAsStringList(ROLES);
        return new SignedIn(
                user.getName(),
                name(user.getPreferredUsername(), user.getName()),
                claimed == null ? Set.of() : new TreeSet<>(claimed));
    }

    private static String name(@Nullable String preferred, String subject) {
        return preferred == null ? subject : preferred;
    }
}

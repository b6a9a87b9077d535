package org.lagebuch.desk.session;

import java.util.Arrays;
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
    private static final Set<String> WRITERS = Set.of("responder", "lead", "legal", "administrator");

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether a page offers to record anything. */
    public boolean records() {
        return roles.stream().anyMatch(WRITERS::contains);
    }

    /**
     * Goes on for one of these roles alone.
     *
     * @throws NotForThisRole for every other
     */
    public void mustBe(String... allowed) {
        if (Arrays.stream(allowed).noneMatch(this::is)) throw new NotForThisRole();
    }

    /**
     * Goes on for those who record.
     *
     * @throws NotForThisRole for every other
     */
    public void mustRecord() {
        if (!records()) throw new NotForThisRole();
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

package org.lagebuch.standalone.identity;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Ends what a user signed in to before: every session at the desk, and the renewal of every token. */
final class SignedInUsers {
    private final SessionRegistry sessions;
    private final RecentAuthorizations authorizations;

    SignedInUsers(SessionRegistry sessions, RecentAuthorizations authorizations) {
        this.sessions = sessions;
        this.authorizations = authorizations;
    }

    void end(LocalUser user) {
        authorizations.forget(user.name());
        sessions.getAllPrincipals().stream()
                .filter(principal -> is(principal, user))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }

    private static boolean is(Object principal, LocalUser user) {
        return switch (principal) {
            case LocalUser local -> local.name().equals(user.name());
            case OidcUser remote -> user.pseudonym().equals(remote.getSubject());
            default -> false;
        };
    }
}

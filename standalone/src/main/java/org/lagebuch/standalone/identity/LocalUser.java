package org.lagebuch.standalone.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.Caller;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person who may sign in to this installation.
 *
 * @param name what the person types
 * @param pseudonym what the ledger keeps of the person
 * @param passwordHash slow to guess, with the name of the way it was made
 * @param secondFactor the secret of an app, in hex; null where a password is all there is
 * @param revision grows with every change after which earlier sign-ins no longer count
 */
record LocalUser(
        String name,
        String pseudonym,
        String role,
        String passwordHash,
        long revision,
        boolean enabled,
        @Nullable String secondFactor)
        implements UserDetails, Caller.Pseudonymous {
    static final List<String> ROLES = List.of("administrator", "responder", "auditor");

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public String getUsername() {
        return name;
    }

    /** No secret in a log line. */
    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}

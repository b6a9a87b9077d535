package org.lagebuch.standalone.identity;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Looks at a name and a password, at the page and in Basic alike, unless too many were wrong. */
final class CountedSignIn implements AuthenticationProvider {
    private final DaoAuthenticationProvider users;
    private final SecondFactor factor;
    private final Attempts forOne;
    private final Attempts fromOne;
    private final SignInLog log;

    CountedSignIn(
            DaoAuthenticationProvider users, SecondFactor factor, Attempts forOne, Attempts fromOne, SignInLog log) {
        this.log = log;
        this.users = users;
        this.factor = factor;
        this.forOne = forOne;
        this.fromOne = fromOne;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String from = tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        String who = from + ' ' + tried.getName();
        Duration wait = longer(forOne.wait(who), fromOne.wait(from));
        if (wait.isPositive()) {
            log.slowed(from);
            throw new TooManyAttempts(wait);
        }
        try {
            Authentication known = users.authenticate(tried);
            if (known.getPrincipal() instanceof LocalUser user) {
                factor.check(user, tried);
                log.entered(user, tried, from);
            }
            return known;
        } catch (BadCredentialsException e) {
            forOne.failed(who);
            fromOne.failed(from);
            log.refused(tried, from, "wrong password or code");
            throw e;
        } catch (DisabledException e) {
            log.refused(tried, from, "disabled");
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return users.supports(kind);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

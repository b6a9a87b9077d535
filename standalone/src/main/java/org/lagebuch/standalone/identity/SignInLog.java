package org.lagebuch.standalone.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.BoundedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;

/**
 * Tells the log who came in and who was turned away, from where, and by which means (ASVS 16.3.1). People stand there by their
 * pseudonyms, and a name that nobody has not at all: it may be a password typed in the wrong place.
 */
final class SignInLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.lagebuch.sign-in");
    private static final String SLOWED = "slowed ";
    private static final String NOBODY = "nobody known";
    /** A program sends its password with each request; that it is still there is told once in so long. */
    private static final Duration STILL_THERE = Duration.ofMinutes(5);

    private static final int REMEMBERED_MAX = 1_000;

    private final LocalUsers users;
    private final InstantSource clock;
    private final Map<String, Instant> told = BoundedMap.byAge(REMEMBERED_MAX);

    SignInLog(LocalUsers users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    void entered(LocalUser user, Authentication tried, String from) {
        boolean page = isPage(tried);
        if (!page && wasTold(user.pseudonym() + ' ' + from)) return;
        String factors = user.secondFactor() == null ? "password" : "password and code";
        LOG.info("in: {} from {} by {} with {}", user.pseudonym(), from, page ? "page" : "Basic", factors);
    }

    /** Told once in a while, since being turned away unheard must cost nothing. */
    void slowed(String from) {
        if (!wasTold(SLOWED + from)) LOG.warn("refused unheard: too many wrong passwords from {}", from);
    }

    void refused(Authentication tried, String from, String why) {
        @Nullable LocalUser user = users.find(tried.getName());
        String who = user == null ? NOBODY : user.pseudonym();
        LOG.warn("refused: {} from {} by {}: {}", who, from, isPage(tried) ? "page" : "Basic", why);
    }

    private static boolean isPage(Authentication tried) {
        return tried.getDetails() instanceof SignInDetails;
    }

    private synchronized boolean wasTold(String who) {
        Instant now = clock.instant();
        Instant before = told.get(who);
        if (before != null && Duration.between(before, now).compareTo(STILL_THERE) < 0) return true;
        told.remove(who);
        told.put(who, now);
        return false;
    }
}

package org.lagebuch.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How fast one caller may ask, so that one does not crowd out the others (ASVS 2.4.1): some at once, then so many in a
 * second. What takes long, exports and searches for text, counts as fifty.
 */
final class Pace extends OncePerRequestFilter {
    private static final int CALLERS_MAX = 10_000;
    private static final int HEAVY = 50;

    private final InstantSource clock;
    private final Duration each;
    private final Duration ahead;
    /** When all that a caller asked is paid for. */
    private final Map<String, Instant> paid = BoundedMap.byUse(CALLERS_MAX);

    /** @param atOnce how many of one caller are answered however fast they come */
    Pace(InstantSource clock, int perSecond, int atOnce) {
        this.clock = clock;
        this.each = Duration.ofSeconds(1).dividedBy(perSecond);
        this.ahead = each.multipliedBy(atOnce);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = ask(caller(request), heavy(request) ? HEAVY : 1);
        if (!wait.isPositive()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
        ProblemDocument.write(response, new Problem("too-many-requests", 429, "Too many requests: wait."));
    }

    /** How long to wait; zero where it may go on, and then it counts. */
    synchronized Duration ask(String caller, int weight) {
        Instant now = clock.instant();
        Instant before = paid.getOrDefault(caller, now);
        Instant after = (before.isBefore(now) ? now : before).plus(each.multipliedBy(weight));
        Duration over = Duration.between(now.plus(ahead), after);
        if (!over.isPositive()) paid.put(caller, after);
        return over;
    }

    private static String caller(HttpServletRequest request) {
        Principal signedIn = request.getUserPrincipal();
        return signedIn == null ? request.getRemoteAddr() : "u " + signedIn.getName();
    }

    private static boolean heavy(HttpServletRequest request) {
        String query = String.valueOf(request.getQueryString());
        return request.getRequestURI().endsWith("/export") || query.contains("text=") || query.contains("changed=");
    }
}

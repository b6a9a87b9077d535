package org.lagebuch.desk.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at an age, however busy it is: a stolen cookie does not live for ever (ASVS 7.3.2). */
final class SessionAge extends OncePerRequestFilter {
    private final Duration most;
    private final InstantSource clock;

    SessionAge(Duration most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && older(session)) session.invalidate();
        chain.doFilter(request, response);
    }

    private boolean older(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime()).plus(most).isBefore(clock.instant());
    }
}

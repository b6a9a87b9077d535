package org.lagebuch.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a browser sends on behalf of another site (Fetch Metadata, {@code Sec-Fetch-Site}): a browser adds a
 * person's Basic credentials by itself, so they alone do not show that the person meant it.
 */
final class CrossSite extends OncePerRequestFilter {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OURS.contains(site) || follows(request)) {
            chain.doFilter(request, response);
        } else {
            ProblemDocument.write(
                    response, new Problem("cross-site-request", 403, "Requests from other sites are not taken."));
        }
    }

    /** Somebody follows a link to a page of ours, or comes back from the provider: reading, in a window of its own. */
    private static boolean follows(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"))
                && !request.getRequestURI().startsWith("/api/");
    }
}

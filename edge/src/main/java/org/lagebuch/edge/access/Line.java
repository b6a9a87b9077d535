package org.lagebuch.edge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One call, and who may make it.
 *
 * @param path as a pattern
 * @param to whom it is open without sign-in
 */
public record Line(HttpMethod method, String path, Set<Role> roles, Open to, RequestMatcher matcher) {
    /** Whether nobody in particular may. */
    public enum Open {
        NEVER,
        /** Where the installation opens its tree to the public. */
        WITH_THE_LEDGER,
        ALWAYS
    }

    public Line {
        roles = Set.copyOf(roles);
    }

    static Line get(String path, Set<Role> roles) {
        return line(HttpMethod.GET, path, roles);
    }

    static Line post(String path, Set<Role> roles) {
        return line(HttpMethod.POST, path, roles);
    }

    Line open() {
        return new Line(method, path, roles, Open.ALWAYS, matcher);
    }

    Line openWithTheLedger() {
        return new Line(method, path, roles, Open.WITH_THE_LEDGER, matcher);
    }

    boolean isAt(HttpServletRequest request) {
        return matcher.matches(request);
    }

    /** Who asks for the head alone asks for less. */
    boolean isOf(String asked) {
        return asked.equals(method.name()) || (asked.equals("HEAD") && method.equals(HttpMethod.GET));
    }

    private static Line line(HttpMethod method, String path, Set<Role> roles) {
        RequestMatcher matcher = PathPatternRequestMatcher.withDefaults().matcher(path);
        return new Line(method, path, roles, Open.NEVER, matcher);
    }
}
